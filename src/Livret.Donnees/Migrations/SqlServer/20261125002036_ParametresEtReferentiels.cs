using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Livret.Donnees.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ParametresEtReferentiels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "EstOuverte",
                table: "Sessions",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "VersionReferentiel",
                table: "Livrets",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Recherche",
                table: "Etablissements",
                type: "nvarchar(320)",
                maxLength: 320,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "DesactiveLe",
                table: "AspNetUsers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "InviteLe",
                table: "AspNetUsers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Recherche",
                table: "AspNetUsers",
                type: "nvarchar(320)",
                maxLength: 320,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValableAu",
                table: "Academies",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FinDuJournalDesParametres",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Rang = table.Column<long>(type: "bigint", nullable: false),
                    Empreinte = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FinDuJournalDesParametres", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JournalDesParametres",
                columns: table => new
                {
                    Rang = table.Column<long>(type: "bigint", nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ParId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Par = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Affectation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Nature = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Cle = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Champ = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Avant = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Apres = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Motif = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Precedente = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Empreinte = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalDesParametres", x => x.Rang);
                });

            migrationBuilder.CreateTable(
                name: "Referentiels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Version = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Intitule = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Contenu = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Empreinte = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    DeposeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DeposePar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    VersionPubliee = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PublieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PubliePar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Ordre = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referentiels", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_JournalDesParametres_Le",
                table: "JournalDesParametres",
                column: "Le");

            migrationBuilder.CreateIndex(
                name: "IX_JournalDesParametres_Nature_Cle",
                table: "JournalDesParametres",
                columns: new[] { "Nature", "Cle" });

            migrationBuilder.CreateIndex(
                name: "IX_Referentiels_Code_VersionPubliee",
                table: "Referentiels",
                columns: new[] { "Code", "VersionPubliee" },
                unique: true,
                filter: "[VersionPubliee] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FinDuJournalDesParametres");

            migrationBuilder.DropTable(
                name: "JournalDesParametres");

            migrationBuilder.DropTable(
                name: "Referentiels");

            migrationBuilder.DropColumn(
                name: "EstOuverte",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "VersionReferentiel",
                table: "Livrets");

            migrationBuilder.DropColumn(
                name: "Recherche",
                table: "Etablissements");

            migrationBuilder.DropColumn(
                name: "DesactiveLe",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "InviteLe",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Recherche",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "ValableAu",
                table: "Academies");
        }
    }
}
