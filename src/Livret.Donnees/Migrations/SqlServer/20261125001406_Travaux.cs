using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Livret.Donnees.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Travaux : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FichiersDeposes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nom = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Type = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    Taille = table.Column<long>(type: "bigint", nullable: false),
                    Empreinte = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpireLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ProprietaireId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FichiersDeposes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Travaux",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nature = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Titre = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DemandeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DemandePar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DemandeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Parametres = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Etat = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Fait = table.Column<int>(type: "int", nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    Phrase = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    DebuteLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TermineLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Rapport = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Suite = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Fichier = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Essais = table.Column<int>(type: "int", nullable: false),
                    InterruptionDemandee = table.Column<bool>(type: "bit", nullable: false),
                    Porteur = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReserveJusqua = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Travaux", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MorceauxDeFichier",
                columns: table => new
                {
                    FichierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Rang = table.Column<int>(type: "int", nullable: false),
                    Octets = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MorceauxDeFichier", x => new { x.FichierId, x.Rang });
                    table.ForeignKey(
                        name: "FK_MorceauxDeFichier_FichiersDeposes_FichierId",
                        column: x => x.FichierId,
                        principalTable: "FichiersDeposes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FichiersDeposes_ExpireLe",
                table: "FichiersDeposes",
                column: "ExpireLe");

            migrationBuilder.CreateIndex(
                name: "IX_FichiersDeposes_ProprietaireId",
                table: "FichiersDeposes",
                column: "ProprietaireId");

            migrationBuilder.CreateIndex(
                name: "IX_Travaux_DemandeLe",
                table: "Travaux",
                column: "DemandeLe");

            migrationBuilder.CreateIndex(
                name: "IX_Travaux_DemandeParId_DemandeLe",
                table: "Travaux",
                columns: new[] { "DemandeParId", "DemandeLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Travaux_Etat_ReserveJusqua",
                table: "Travaux",
                columns: new[] { "Etat", "ReserveJusqua" });

            TablesDeQuartz.Creer(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            TablesDeQuartz.Supprimer(migrationBuilder);

            migrationBuilder.DropTable(
                name: "MorceauxDeFichier");

            migrationBuilder.DropTable(
                name: "Travaux");

            migrationBuilder.DropTable(
                name: "FichiersDeposes");
        }
    }
}
