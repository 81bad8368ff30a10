using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Livret.Donnees.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Fondation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Prenom = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", nullable: true),
                    Xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Services",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Nature = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Adresse = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CodePostal = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Ville = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Services", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Annee = table.Column<int>(type: "INTEGER", nullable: false),
                    DateLimiteCcf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DebutFormation = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DebutAnnee2 = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FinAnnee2 = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DebutExclusion = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FinExclusion = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PonctuellePartielleNonHabilite = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    SeuilStageSemaines = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: false),
                    AppreciationBloquante = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Annee);
                });

            migrationBuilder.CreateTable(
                name: "Affectations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UtilisateurId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Service = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Uai = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    Division = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Unite = table.Column<string>(type: "TEXT", unicode: false, maxLength: 6, nullable: true),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Affectations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Affectations_AspNetUsers_UtilisateurId",
                        column: x => x.UtilisateurId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Academies",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CodeService = table.Column<string>(type: "TEXT", nullable: false),
                    FuseauHoraire = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ValableDu = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Academies", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Academies_Services_CodeService",
                        column: x => x.CodeService,
                        principalTable: "Services",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Calendriers",
                columns: table => new
                {
                    Session = table.Column<int>(type: "INTEGER", nullable: false),
                    CodeAcademie = table.Column<string>(type: "TEXT", nullable: false),
                    OuvertureSaisie = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FermetureSaisie = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LimiteTransmission = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Calendriers", x => new { x.Session, x.CodeAcademie });
                    table.ForeignKey(
                        name: "FK_Calendriers_Academies_CodeAcademie",
                        column: x => x.CodeAcademie,
                        principalTable: "Academies",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Calendriers_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Annee",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Etablissements",
                columns: table => new
                {
                    Uai = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Type = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    CodeAcademie = table.Column<string>(type: "TEXT", nullable: false),
                    HabiliteCcf = table.Column<bool>(type: "INTEGER", nullable: false),
                    Adresse1 = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Adresse2 = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    CodePostal = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Ville = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Courriel = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Etablissements", x => x.Uai);
                    table.ForeignKey(
                        name: "FK_Etablissements_Academies_CodeAcademie",
                        column: x => x.CodeAcademie,
                        principalTable: "Academies",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Habilitations",
                columns: table => new
                {
                    Uai = table.Column<string>(type: "TEXT", nullable: false),
                    Specialite = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    HabiliteCcf = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Habilitations", x => new { x.Uai, x.Specialite });
                    table.ForeignKey(
                        name: "FK_Habilitations_Etablissements_Uai",
                        column: x => x.Uai,
                        principalTable: "Etablissements",
                        principalColumn: "Uai",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Livrets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Session = table.Column<int>(type: "INTEGER", nullable: false),
                    Numero = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Uai = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Specialite = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Voie = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Division = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Prenom = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NomRecherche = table.Column<string>(type: "TEXT", maxLength: 210, nullable: false),
                    DateNaissance = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ine = table.Column<string>(type: "TEXT", maxLength: 11, nullable: true),
                    Option = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    LangueVivante = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Adresse1 = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Adresse2 = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    CodePostal = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Ville = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Courriel = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Redoublant = table.Column<bool>(type: "INTEGER", nullable: false),
                    Progressive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Etat = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Dossier_Assiduite = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Dossier_Avis = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    Dossier_ElementsComplementaires = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Dossier_Observations = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Dossier_Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Livrets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Livrets_Etablissements_Uai",
                        column: x => x.Uai,
                        principalTable: "Etablissements",
                        principalColumn: "Uai",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Livrets_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Annee",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ResultatsSection",
                columns: table => new
                {
                    Uai = table.Column<string>(type: "TEXT", nullable: false),
                    Specialite = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Annee = table.Column<int>(type: "INTEGER", nullable: false),
                    Presentes = table.Column<int>(type: "INTEGER", nullable: false),
                    Recus = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResultatsSection", x => new { x.Uai, x.Specialite, x.Annee });
                    table.ForeignKey(
                        name: "FK_ResultatsSection_Etablissements_Uai",
                        column: x => x.Uai,
                        principalTable: "Etablissements",
                        principalColumn: "Uai",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Journal",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LivretId = table.Column<long>(type: "INTEGER", nullable: false),
                    Unite = table.Column<string>(type: "TEXT", unicode: false, maxLength: 6, nullable: false),
                    Element = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    Rang = table.Column<int>(type: "INTEGER", nullable: false),
                    Avant = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    Apres = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    ParId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Par = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Journal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Journal_Livrets_LivretId",
                        column: x => x.LivretId,
                        principalTable: "Livrets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Stages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Annee = table.Column<int>(type: "INTEGER", nullable: false),
                    Entreprise = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CentiemesDeSemaine = table.Column<int>(type: "INTEGER", nullable: false),
                    Nature = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Appreciation = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Remarques = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    LivretId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Stages_Livrets_LivretId",
                        column: x => x.LivretId,
                        principalTable: "Livrets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Unites",
                columns: table => new
                {
                    LivretId = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 6, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Concertation = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Unites", x => new { x.LivretId, x.Code });
                    table.ForeignKey(
                        name: "FK_Unites_Livrets_LivretId",
                        column: x => x.LivretId,
                        principalTable: "Livrets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Valeurs",
                columns: table => new
                {
                    Element = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    Rang = table.Column<int>(type: "INTEGER", nullable: false),
                    LivretId = table.Column<long>(type: "INTEGER", nullable: false),
                    Unite = table.Column<string>(type: "TEXT", unicode: false, maxLength: 6, nullable: false),
                    Note = table.Column<int>(type: "INTEGER", nullable: true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Coefficient = table.Column<long>(type: "INTEGER", nullable: true),
                    Choix = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    Texte = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Par = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ParId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Valeurs", x => new { x.LivretId, x.Unite, x.Element, x.Rang });
                    table.ForeignKey(
                        name: "FK_Valeurs_Unites_LivretId_Unite",
                        columns: x => new { x.LivretId, x.Unite },
                        principalTable: "Unites",
                        principalColumns: new[] { "LivretId", "Code" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Academies_CodeService",
                table: "Academies",
                column: "CodeService");

            migrationBuilder.CreateIndex(
                name: "IX_Affectations_UtilisateurId",
                table: "Affectations",
                column: "UtilisateurId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Calendriers_CodeAcademie",
                table: "Calendriers",
                column: "CodeAcademie");

            migrationBuilder.CreateIndex(
                name: "IX_Etablissements_CodeAcademie",
                table: "Etablissements",
                column: "CodeAcademie");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_LivretId_Unite",
                table: "Journal",
                columns: new[] { "LivretId", "Unite" });

            migrationBuilder.CreateIndex(
                name: "IX_Livrets_NomRecherche",
                table: "Livrets",
                column: "NomRecherche");

            migrationBuilder.CreateIndex(
                name: "IX_Livrets_Session_Numero",
                table: "Livrets",
                columns: new[] { "Session", "Numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Livrets_Uai_Session_Division",
                table: "Livrets",
                columns: new[] { "Uai", "Session", "Division" });

            migrationBuilder.CreateIndex(
                name: "IX_Stages_LivretId",
                table: "Stages",
                column: "LivretId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Affectations");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "Calendriers");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "Habilitations");

            migrationBuilder.DropTable(
                name: "Journal");

            migrationBuilder.DropTable(
                name: "ResultatsSection");

            migrationBuilder.DropTable(
                name: "Stages");

            migrationBuilder.DropTable(
                name: "Valeurs");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Unites");

            migrationBuilder.DropTable(
                name: "Livrets");

            migrationBuilder.DropTable(
                name: "Etablissements");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "Academies");

            migrationBuilder.DropTable(
                name: "Services");
        }
    }
}
