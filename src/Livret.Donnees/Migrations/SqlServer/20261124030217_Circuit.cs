using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Livret.Donnees.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Circuit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The lines of the first journal had no chain, and none can be made for them after the fact: the journal starts again.
            migrationBuilder.Sql("DELETE FROM Journal");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Journal",
                table: "Journal");

            migrationBuilder.DropIndex(
                name: "IX_Journal_LivretId_Unite",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "Id",
                table: "Journal");

            migrationBuilder.AddColumn<bool>(
                name: "QuatreYeux",
                table: "Sessions",
                type: "bit",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "Courriel",
                table: "Services",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SignataireNom",
                table: "Services",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SignataireQualite",
                table: "Services",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Telephone",
                table: "Services",
                type: "nvarchar(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tribunal",
                table: "Services",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TribunalAdresse",
                table: "Services",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TribunalCodePostal",
                table: "Services",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TribunalVille",
                table: "Services",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CommissionId",
                table: "Livrets",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EmpreinteJournal",
                table: "Livrets",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "EtatDepuis",
                table: "Livrets",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "GestionnaireId",
                table: "Livrets",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RangJournal",
                table: "Livrets",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<string>(
                name: "Unite",
                table: "Journal",
                type: "varchar(6)",
                unicode: false,
                maxLength: 6,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(6)",
                oldUnicode: false,
                oldMaxLength: 6);

            migrationBuilder.AlterColumn<string>(
                name: "Element",
                table: "Journal",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(16)",
                oldUnicode: false,
                oldMaxLength: 16);

            migrationBuilder.AlterColumn<string>(
                name: "Avant",
                table: "Journal",
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(600)",
                oldMaxLength: 600,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Apres",
                table: "Journal",
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(600)",
                oldMaxLength: 600,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Affectation",
                table: "Journal",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Empreinte",
                table: "Journal",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Etat",
                table: "Journal",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Geste",
                table: "Journal",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Motif",
                table: "Journal",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Precedente",
                table: "Journal",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "RangElement",
                table: "Journal",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "Publication",
                table: "Calendriers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Commission",
                table: "Affectations",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DelegationId",
                table: "Affectations",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Journal",
                table: "Journal",
                columns: new[] { "LivretId", "Rang" });

            migrationBuilder.CreateTable(
                name: "Bordereaux",
                columns: table => new
                {
                    Numero = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Nature = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Cle = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Session = table.Column<int>(type: "int", nullable: false),
                    Uai = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true),
                    CommissionId = table.Column<int>(type: "int", nullable: true),
                    Service = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ParId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Par = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Limite = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Contenu = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Empreinte = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bordereaux", x => x.Numero);
                });

            migrationBuilder.CreateTable(
                name: "Commissions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Session = table.Column<int>(type: "int", nullable: false),
                    Service = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Specialite = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Academies = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Intitule = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Seance = table.Column<DateOnly>(type: "date", nullable: false),
                    Lieu = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Arrete = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Pseudonymisee = table.Column<bool>(type: "bit", nullable: false),
                    CloseLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Commissions_Services_Service",
                        column: x => x.Service,
                        principalTable: "Services",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Constats",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LivretId = table.Column<long>(type: "bigint", nullable: false),
                    Condition = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Remplie = table.Column<bool>(type: "bit", nullable: false),
                    Proposition = table.Column<bool>(type: "bit", nullable: false),
                    Preuve = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Motif = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ParId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Par = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Constats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Constats_Livrets_LivretId",
                        column: x => x.LivretId,
                        principalTable: "Livrets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Courriels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Cle = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Modele = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Destinataire = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    DestinataireId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Objet = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    Corps = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EnvoyeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Essais = table.Column<int>(type: "int", nullable: false),
                    DernierEchec = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ReserveJusqua = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Courriels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Courriers",
                columns: table => new
                {
                    Reference = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    LivretId = table.Column<long>(type: "bigint", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Service = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Contenu = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Empreinte = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Mode = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    NumeroRecommande = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    EnvoyeLe = table.Column<DateOnly>(type: "date", nullable: true),
                    Notification = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    NotifieLe = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Courriers", x => x.Reference);
                    table.ForeignKey(
                        name: "FK_Courriers_Livrets_LivretId",
                        column: x => x.LivretId,
                        principalTable: "Livrets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LivretId = table.Column<long>(type: "bigint", nullable: false),
                    Recevable = table.Column<bool>(type: "bit", nullable: false),
                    ParId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Par = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EtatAvant = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Exception = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    RapporteeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RapporteePar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    MotifDuRapport = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Decisions_Livrets_LivretId",
                        column: x => x.LivretId,
                        principalTable: "Livrets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Uai = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    DelegataireId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Delegataire = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Qualite = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Acte = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Debut = table.Column<DateOnly>(type: "date", nullable: false),
                    Fin = table.Column<DateOnly>(type: "date", nullable: false),
                    Divisions = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AccordeeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AccordeePar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RevoqueeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RevoqueePar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Delegations_Etablissements_Uai",
                        column: x => x.Uai,
                        principalTable: "Etablissements",
                        principalColumn: "Uai",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ModelesDeCourriel",
                columns: table => new
                {
                    Evenement = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Objet = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Corps = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ModifiePar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelesDeCourriel", x => x.Evenement);
                });

            migrationBuilder.CreateTable(
                name: "PointsOuverts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LivretId = table.Column<long>(type: "bigint", nullable: false),
                    Nature = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Motif = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Parties = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Jusquau = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ParId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Par = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FermeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Issue = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PointsOuverts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PointsOuverts_Livrets_LivretId",
                        column: x => x.LivretId,
                        principalTable: "Livrets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Propositions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LivretId = table.Column<long>(type: "bigint", nullable: false),
                    ParId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Par = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PourNonTransmission = table.Column<bool>(type: "bit", nullable: false),
                    FermeeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Issue = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Propositions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Propositions_Livrets_LivretId",
                        column: x => x.LivretId,
                        principalTable: "Livrets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TextesDeService",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Service = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Nature = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Texte = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ValableDu = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextesDeService", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TextesDeService_Services_Service",
                        column: x => x.Service,
                        principalTable: "Services",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Visas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LivretId = table.Column<long>(type: "bigint", nullable: false),
                    VersionDeclaration = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    TexteDeclaration = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    SignataireId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nom = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Qualite = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ParDelegation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Contenu = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Empreinte = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Copie = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RangJournal = table.Column<int>(type: "int", nullable: false),
                    EmpreinteJournal = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    RetireLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RetirePar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    MotifDuRetrait = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Visas_Livrets_LivretId",
                        column: x => x.LivretId,
                        principalTable: "Livrets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Transmissions",
                columns: table => new
                {
                    LivretId = table.Column<long>(type: "bigint", nullable: false),
                    Bordereau = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Precedent = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    VisaId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Empreinte = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Limite = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DansLeDelai = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transmissions", x => new { x.LivretId, x.Bordereau });
                    table.ForeignKey(
                        name: "FK_Transmissions_Bordereaux_Bordereau",
                        column: x => x.Bordereau,
                        principalTable: "Bordereaux",
                        principalColumn: "Numero",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Transmissions_Livrets_LivretId",
                        column: x => x.LivretId,
                        principalTable: "Livrets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Deliberations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LivretId = table.Column<long>(type: "bigint", nullable: false),
                    CommissionId = table.Column<int>(type: "int", nullable: false),
                    Notes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Issue = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Motif = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    UnitesARepasser = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Moyenne = table.Column<int>(type: "int", nullable: true),
                    MentionDExamen = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    EmpreinteExaminee = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    ParId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Par = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RepriseLe = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliberations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deliberations_Commissions_CommissionId",
                        column: x => x.CommissionId,
                        principalTable: "Commissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deliberations_Livrets_LivretId",
                        column: x => x.LivretId,
                        principalTable: "Livrets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EnvoisAuJury",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LivretId = table.Column<long>(type: "bigint", nullable: false),
                    CommissionId = table.Column<int>(type: "int", nullable: false),
                    Bordereau = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Par = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Contenu = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Empreinte = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    RetireLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MotifDuRetrait = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnvoisAuJury", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EnvoisAuJury_Commissions_CommissionId",
                        column: x => x.CommissionId,
                        principalTable: "Commissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EnvoisAuJury_Livrets_LivretId",
                        column: x => x.LivretId,
                        principalTable: "Livrets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MembresDeCommission",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommissionId = table.Column<int>(type: "int", nullable: false),
                    UtilisateurId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Nom = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Qualite = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EstPresident = table.Column<bool>(type: "bit", nullable: false),
                    Presence = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MembresDeCommission", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MembresDeCommission_Commissions_CommissionId",
                        column: x => x.CommissionId,
                        principalTable: "Commissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProcesVerbaux",
                columns: table => new
                {
                    Numero = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CommissionId = table.Column<int>(type: "int", nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Par = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Rectifie = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Contenu = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Empreinte = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProcesVerbaux", x => x.Numero);
                    table.ForeignKey(
                        name: "FK_ProcesVerbaux_Commissions_CommissionId",
                        column: x => x.CommissionId,
                        principalTable: "Commissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Livrets_CommissionId",
                table: "Livrets",
                column: "CommissionId");

            migrationBuilder.CreateIndex(
                name: "IX_Livrets_Session_Etat",
                table: "Livrets",
                columns: new[] { "Session", "Etat" });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Le",
                table: "Journal",
                column: "Le");

            migrationBuilder.CreateIndex(
                name: "IX_Affectations_Commission",
                table: "Affectations",
                column: "Commission");

            migrationBuilder.CreateIndex(
                name: "IX_Affectations_DelegationId",
                table: "Affectations",
                column: "DelegationId");

            migrationBuilder.CreateIndex(
                name: "IX_Affectations_Uai_Role",
                table: "Affectations",
                columns: new[] { "Uai", "Role" });

            migrationBuilder.CreateIndex(
                name: "IX_Bordereaux_Cle",
                table: "Bordereaux",
                column: "Cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bordereaux_Uai_Session",
                table: "Bordereaux",
                columns: new[] { "Uai", "Session" });

            migrationBuilder.CreateIndex(
                name: "IX_Commissions_Service",
                table: "Commissions",
                column: "Service");

            migrationBuilder.CreateIndex(
                name: "IX_Constats_LivretId",
                table: "Constats",
                column: "LivretId");

            migrationBuilder.CreateIndex(
                name: "IX_Courriels_Cle",
                table: "Courriels",
                column: "Cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Courriels_CreeLe",
                table: "Courriels",
                column: "CreeLe");

            migrationBuilder.CreateIndex(
                name: "IX_Courriels_EnvoyeLe",
                table: "Courriels",
                column: "EnvoyeLe");

            migrationBuilder.CreateIndex(
                name: "IX_Courriers_LivretId",
                table: "Courriers",
                column: "LivretId");

            migrationBuilder.CreateIndex(
                name: "IX_Courriers_Service",
                table: "Courriers",
                column: "Service");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_LivretId",
                table: "Decisions",
                column: "LivretId");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_DelegataireId_Uai",
                table: "Delegations",
                columns: new[] { "DelegataireId", "Uai" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_Uai",
                table: "Delegations",
                column: "Uai");

            migrationBuilder.CreateIndex(
                name: "IX_Deliberations_CommissionId",
                table: "Deliberations",
                column: "CommissionId");

            migrationBuilder.CreateIndex(
                name: "IX_Deliberations_LivretId",
                table: "Deliberations",
                column: "LivretId");

            migrationBuilder.CreateIndex(
                name: "IX_EnvoisAuJury_CommissionId",
                table: "EnvoisAuJury",
                column: "CommissionId");

            migrationBuilder.CreateIndex(
                name: "IX_EnvoisAuJury_LivretId",
                table: "EnvoisAuJury",
                column: "LivretId");

            migrationBuilder.CreateIndex(
                name: "IX_MembresDeCommission_CommissionId",
                table: "MembresDeCommission",
                column: "CommissionId");

            migrationBuilder.CreateIndex(
                name: "IX_PointsOuverts_LivretId",
                table: "PointsOuverts",
                column: "LivretId");

            migrationBuilder.CreateIndex(
                name: "IX_ProcesVerbaux_CommissionId",
                table: "ProcesVerbaux",
                column: "CommissionId");

            migrationBuilder.CreateIndex(
                name: "IX_Propositions_LivretId",
                table: "Propositions",
                column: "LivretId");

            migrationBuilder.CreateIndex(
                name: "IX_TextesDeService_Service_Nature_Version",
                table: "TextesDeService",
                columns: new[] { "Service", "Nature", "Version" },
                unique: true,
                filter: "[Service] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Transmissions_Bordereau",
                table: "Transmissions",
                column: "Bordereau");

            migrationBuilder.CreateIndex(
                name: "IX_Visas_LivretId",
                table: "Visas",
                column: "LivretId");

            migrationBuilder.AddForeignKey(
                name: "FK_Affectations_Commissions_Commission",
                table: "Affectations",
                column: "Commission",
                principalTable: "Commissions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Affectations_Delegations_DelegationId",
                table: "Affectations",
                column: "DelegationId",
                principalTable: "Delegations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Livrets_Commissions_CommissionId",
                table: "Livrets",
                column: "CommissionId",
                principalTable: "Commissions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DELETE FROM Journal");

            migrationBuilder.DropForeignKey(
                name: "FK_Affectations_Commissions_Commission",
                table: "Affectations");

            migrationBuilder.DropForeignKey(
                name: "FK_Affectations_Delegations_DelegationId",
                table: "Affectations");

            migrationBuilder.DropForeignKey(
                name: "FK_Livrets_Commissions_CommissionId",
                table: "Livrets");

            migrationBuilder.DropTable(
                name: "Constats");

            migrationBuilder.DropTable(
                name: "Courriels");

            migrationBuilder.DropTable(
                name: "Courriers");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Delegations");

            migrationBuilder.DropTable(
                name: "Deliberations");

            migrationBuilder.DropTable(
                name: "EnvoisAuJury");

            migrationBuilder.DropTable(
                name: "MembresDeCommission");

            migrationBuilder.DropTable(
                name: "ModelesDeCourriel");

            migrationBuilder.DropTable(
                name: "PointsOuverts");

            migrationBuilder.DropTable(
                name: "ProcesVerbaux");

            migrationBuilder.DropTable(
                name: "Propositions");

            migrationBuilder.DropTable(
                name: "TextesDeService");

            migrationBuilder.DropTable(
                name: "Transmissions");

            migrationBuilder.DropTable(
                name: "Visas");

            migrationBuilder.DropTable(
                name: "Commissions");

            migrationBuilder.DropTable(
                name: "Bordereaux");

            migrationBuilder.DropIndex(
                name: "IX_Livrets_CommissionId",
                table: "Livrets");

            migrationBuilder.DropIndex(
                name: "IX_Livrets_Session_Etat",
                table: "Livrets");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Journal",
                table: "Journal");

            migrationBuilder.DropIndex(
                name: "IX_Journal_Le",
                table: "Journal");

            migrationBuilder.DropIndex(
                name: "IX_Affectations_Commission",
                table: "Affectations");

            migrationBuilder.DropIndex(
                name: "IX_Affectations_DelegationId",
                table: "Affectations");

            migrationBuilder.DropIndex(
                name: "IX_Affectations_Uai_Role",
                table: "Affectations");

            migrationBuilder.DropColumn(
                name: "QuatreYeux",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Courriel",
                table: "Services");

            migrationBuilder.DropColumn(
                name: "SignataireNom",
                table: "Services");

            migrationBuilder.DropColumn(
                name: "SignataireQualite",
                table: "Services");

            migrationBuilder.DropColumn(
                name: "Telephone",
                table: "Services");

            migrationBuilder.DropColumn(
                name: "Tribunal",
                table: "Services");

            migrationBuilder.DropColumn(
                name: "TribunalAdresse",
                table: "Services");

            migrationBuilder.DropColumn(
                name: "TribunalCodePostal",
                table: "Services");

            migrationBuilder.DropColumn(
                name: "TribunalVille",
                table: "Services");

            migrationBuilder.DropColumn(
                name: "CommissionId",
                table: "Livrets");

            migrationBuilder.DropColumn(
                name: "EmpreinteJournal",
                table: "Livrets");

            migrationBuilder.DropColumn(
                name: "EtatDepuis",
                table: "Livrets");

            migrationBuilder.DropColumn(
                name: "GestionnaireId",
                table: "Livrets");

            migrationBuilder.DropColumn(
                name: "RangJournal",
                table: "Livrets");

            migrationBuilder.DropColumn(
                name: "Affectation",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "Empreinte",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "Etat",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "Geste",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "Motif",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "Precedente",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "RangElement",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "Publication",
                table: "Calendriers");

            migrationBuilder.DropColumn(
                name: "Commission",
                table: "Affectations");

            migrationBuilder.DropColumn(
                name: "DelegationId",
                table: "Affectations");

            migrationBuilder.AlterColumn<string>(
                name: "Unite",
                table: "Journal",
                type: "varchar(6)",
                unicode: false,
                maxLength: 6,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "varchar(6)",
                oldUnicode: false,
                oldMaxLength: 6,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Element",
                table: "Journal",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "varchar(16)",
                oldUnicode: false,
                oldMaxLength: 16,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Avant",
                table: "Journal",
                type: "nvarchar(600)",
                maxLength: 600,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Apres",
                table: "Journal",
                type: "nvarchar(600)",
                maxLength: 600,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Id",
                table: "Journal",
                type: "bigint",
                nullable: false,
                defaultValue: 0L)
                .Annotation("SqlServer:Identity", "1, 1");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Journal",
                table: "Journal",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_LivretId_Unite",
                table: "Journal",
                columns: new[] { "LivretId", "Unite" });
        }
    }
}
