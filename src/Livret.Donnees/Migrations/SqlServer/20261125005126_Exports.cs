using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Livret.Donnees.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Exports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ModelesDExport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Service = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Nom = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Colonnes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Format = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Separateur = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    PointDecimal = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelesDExport", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ModelesDExport_Services_Service",
                        column: x => x.Service,
                        principalTable: "Services",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TracesDExport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ParId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Par = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Quoi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Perimetre = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Uai = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true),
                    Service = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Format = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Lignes = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TracesDExport", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ModelesDExport_Service_Nom",
                table: "ModelesDExport",
                columns: new[] { "Service", "Nom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TracesDExport_ParId_Le",
                table: "TracesDExport",
                columns: new[] { "ParId", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_TracesDExport_Service_Le",
                table: "TracesDExport",
                columns: new[] { "Service", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_TracesDExport_Uai_Le",
                table: "TracesDExport",
                columns: new[] { "Uai", "Le" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ModelesDExport");

            migrationBuilder.DropTable(
                name: "TracesDExport");
        }
    }
}
