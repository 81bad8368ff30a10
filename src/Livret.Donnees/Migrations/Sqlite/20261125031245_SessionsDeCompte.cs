using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Livret.Donnees.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SessionsDeCompte : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DernierCode",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SessionsDeCompte",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UtilisateurId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Marque = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Appareil = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OuverteLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VueLe = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionsDeCompte", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionsDeCompte_AspNetUsers_UtilisateurId",
                        column: x => x.UtilisateurId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SessionsDeCompte_UtilisateurId",
                table: "SessionsDeCompte",
                column: "UtilisateurId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionsDeCompte_VueLe",
                table: "SessionsDeCompte",
                column: "VueLe");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SessionsDeCompte");

            migrationBuilder.DropColumn(
                name: "DernierCode",
                table: "AspNetUsers");
        }
    }
}
