using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Livret.Donnees.Migrations.SqlServer
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
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Conservations",
                columns: table => new
                {
                    Session = table.Column<int>(type: "int", nullable: false),
                    Nature = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Mois = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conservations", x => new { x.Session, x.Nature });
                });

            migrationBuilder.CreateTable(
                name: "Gels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Service = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    LivretId = table.Column<long>(type: "bigint", nullable: true),
                    Motif = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    PoseLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PoseParId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PosePar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LeveLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LevePar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    MotifDeLaLevee = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Session = table.Column<int>(type: "int", nullable: false),
                    Service = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ParId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Par = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    TermineeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Faits = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Retenus = table.Column<int>(type: "int", nullable: false)
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
