using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Livret.Donnees.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Archives : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Archives",
                columns: table => new
                {
                    Nature = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LivretId = table.Column<long>(type: "bigint", nullable: true),
                    Titre = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Nom = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Source = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Empreinte = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Taille = table.Column<int>(type: "int", nullable: false),
                    Octets = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Archives", x => new { x.Nature, x.Reference });
                    table.ForeignKey(
                        name: "FK_Archives_Livrets_LivretId",
                        column: x => x.LivretId,
                        principalTable: "Livrets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Archives_LivretId",
                table: "Archives",
                column: "LivretId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Archives");
        }
    }
}
