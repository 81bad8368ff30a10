using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Livret.Donnees.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Conservations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "PurgeLe",
                table: "Livrets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Conservations",
                columns: table => new
                {
                    Session = table.Column<int>(type: "INTEGER", nullable: false),
                    Nature = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Mois = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conservations", x => new { x.Session, x.Nature });
                });

            migrationBuilder.CreateTable(
                name: "Gels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Service = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LivretId = table.Column<long>(type: "INTEGER", nullable: true),
                    Motif = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PoseLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PoseParId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PosePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LeveLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LevePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MotifDeLaLevee = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gels_Livrets_LivretId",
                        column: x => x.LivretId,
                        principalTable: "Livrets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gels_Services_Service",
                        column: x => x.Service,
                        principalTable: "Services",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Purges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Session = table.Column<int>(type: "INTEGER", nullable: false),
                    Service = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ParId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Par = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TermineeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Faits = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Retenus = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Purges", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Gels_LivretId",
                table: "Gels",
                column: "LivretId");

            migrationBuilder.CreateIndex(
                name: "IX_Gels_Service_LeveLe",
                table: "Gels",
                columns: new[] { "Service", "LeveLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Purges_Le",
                table: "Purges",
                column: "Le");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Conservations");

            migrationBuilder.DropTable(
                name: "Gels");

            migrationBuilder.DropTable(
                name: "Purges");

            migrationBuilder.DropColumn(
                name: "PurgeLe",
                table: "Livrets");
        }
    }
}
