using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Livret.Donnees.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ClesDIdentite : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
