using Microsoft.EntityFrameworkCore.Migrations;

namespace Livret.Donnees.Migrations.SqlServer;

/// <summary>
/// What Quartz 4.7 keeps: its own tables, under their own names, outside the model. The cluster takes its turn through QRTZ_LOCKS and tells that
/// it lives through QRTZ_SCHEDULER_STATE.
/// </summary>
internal static class TablesDeQuartz
{
    private static readonly string[] Noms =
    [
        "QRTZ_EXECUTION_HISTORY", "QRTZ_MISFIRE_HISTORY", "QRTZ_JOB_STATUS", "QRTZ_FIRED_TRIGGERS", "QRTZ_PAUSED_JOB_GRPS", "QRTZ_PAUSED_TRIGGER_GRPS",
        "QRTZ_SCHEDULER_STATE", "QRTZ_LOCKS", "QRTZ_SIMPROP_TRIGGERS", "QRTZ_SIMPLE_TRIGGERS",
        "QRTZ_CRON_TRIGGERS", "QRTZ_BLOB_TRIGGERS", "QRTZ_TRIGGERS", "QRTZ_JOB_DETAILS", "QRTZ_CALENDARS",
    ];

    private const string Pause = "PAUSE_REASON nvarchar(250) NULL, PAUSED_BY nvarchar(200) NULL, PAUSED_AT bigint NULL";

    private const string CleDeDeclencheur = """
        SCHED_NAME nvarchar(120) NOT NULL,
        TRIGGER_NAME nvarchar(150) NOT NULL,
        TRIGGER_GROUP nvarchar(150) NOT NULL
        """;

    private const string VersLeDeclencheur =
        "FOREIGN KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP) REFERENCES QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP) ON DELETE CASCADE";

    private static string Cle(string table, string colonnes) => $"CONSTRAINT PK_{table} PRIMARY KEY CLUSTERED ({colonnes})";

    private static string DUnDeclencheur(string table) =>
        $"{Cle(table, "SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP")}, CONSTRAINT FK_{table}_QRTZ_TRIGGERS {VersLeDeclencheur}";

    private static readonly string[] Creation =
    [
        $"""
        CREATE TABLE QRTZ_JOB_DETAILS (
            SCHED_NAME nvarchar(120) NOT NULL,
            JOB_NAME nvarchar(150) NOT NULL,
            JOB_GROUP nvarchar(150) NOT NULL,
            DESCRIPTION nvarchar(250) NULL,
            JOB_CLASS_NAME nvarchar(250) NOT NULL,
            IS_DURABLE bit NOT NULL,
            IS_NONCONCURRENT bit NOT NULL,
            IS_UPDATE_DATA bit NOT NULL,
            REQUESTS_RECOVERY bit NOT NULL,
            JOB_DATA varbinary(max) NULL,
            {Cle("QRTZ_JOB_DETAILS", "SCHED_NAME, JOB_NAME, JOB_GROUP")})
        """,
        $"""
        CREATE TABLE QRTZ_TRIGGERS (
            {CleDeDeclencheur},
            JOB_NAME nvarchar(150) NOT NULL,
            JOB_GROUP nvarchar(150) NOT NULL,
            DESCRIPTION nvarchar(250) NULL,
            NEXT_FIRE_TIME bigint NULL,
            PREV_FIRE_TIME bigint NULL,
            PRIORITY int NULL,
            TRIGGER_STATE nvarchar(16) NOT NULL,
            TRIGGER_TYPE nvarchar(8) NOT NULL,
            START_TIME bigint NOT NULL,
            END_TIME bigint NULL,
            CALENDAR_NAME nvarchar(200) NULL,
            MISFIRE_INSTR int NULL,
            MISFIRE_ORIG_FIRE_TIME bigint NULL,
            EXECUTION_GROUP nvarchar(200) NULL,
            PREFERRED_NODE nvarchar(200) NULL,
            PREFERRED_NODE_AUTO bit NOT NULL CONSTRAINT DF_QRTZ_TRIGGERS_PREFERRED_NODE_AUTO DEFAULT 0,
            RETRY_POLICY nvarchar(250) NULL,
            RETRY_ATTEMPT int NULL,
            CONTINUES_TRIGGER_NAME nvarchar(150) NULL,
            CONTINUES_TRIGGER_GROUP nvarchar(150) NULL,
            CONTINUATION_CONDITION int NULL,
            OVERLAP_POLICY int NULL,
            {Pause},
            MISFIRE_THRESHOLD bigint NULL,
            FIXED_DELAY bit NULL,
            JOB_DATA varbinary(max) NULL,
            {Cle("QRTZ_TRIGGERS", "SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP")},
            CONSTRAINT FK_QRTZ_TRIGGERS_QRTZ_JOB_DETAILS FOREIGN KEY (SCHED_NAME, JOB_NAME, JOB_GROUP) REFERENCES QRTZ_JOB_DETAILS (SCHED_NAME, JOB_NAME, JOB_GROUP))
        """,
        $"CREATE TABLE QRTZ_SIMPLE_TRIGGERS ({CleDeDeclencheur}, REPEAT_COUNT int NOT NULL, REPEAT_INTERVAL bigint NOT NULL, TIMES_TRIGGERED int NOT NULL, {DUnDeclencheur("QRTZ_SIMPLE_TRIGGERS")})",
        $"""
        CREATE TABLE QRTZ_SIMPROP_TRIGGERS (
            {CleDeDeclencheur},
            STR_PROP_1 nvarchar(512) NULL, STR_PROP_2 nvarchar(512) NULL, STR_PROP_3 nvarchar(512) NULL,
            INT_PROP_1 int NULL, INT_PROP_2 int NULL,
            LONG_PROP_1 bigint NULL, LONG_PROP_2 bigint NULL,
            DEC_PROP_1 numeric(13, 4) NULL, DEC_PROP_2 numeric(13, 4) NULL,
            BOOL_PROP_1 bit NULL, BOOL_PROP_2 bit NULL,
            TIME_ZONE_ID nvarchar(80) NULL,
            {DUnDeclencheur("QRTZ_SIMPROP_TRIGGERS")})
        """,
        $"CREATE TABLE QRTZ_CRON_TRIGGERS ({CleDeDeclencheur}, CRON_EXPRESSION nvarchar(250) NOT NULL, TIME_ZONE_ID nvarchar(80) NULL, {DUnDeclencheur("QRTZ_CRON_TRIGGERS")})",
        $"CREATE TABLE QRTZ_BLOB_TRIGGERS ({CleDeDeclencheur}, BLOB_DATA varbinary(max) NULL, {DUnDeclencheur("QRTZ_BLOB_TRIGGERS")})",
        $"""
        CREATE TABLE QRTZ_CALENDARS (
            SCHED_NAME nvarchar(120) NOT NULL,
            CALENDAR_NAME nvarchar(200) NOT NULL,
            CALENDAR varbinary(max) NOT NULL,
            {Cle("QRTZ_CALENDARS", "SCHED_NAME, CALENDAR_NAME")})
        """,
        $"CREATE TABLE QRTZ_PAUSED_TRIGGER_GRPS (SCHED_NAME nvarchar(120) NOT NULL, TRIGGER_GROUP nvarchar(150) NOT NULL, {Pause}, {Cle("QRTZ_PAUSED_TRIGGER_GRPS", "SCHED_NAME, TRIGGER_GROUP")})",
        $"CREATE TABLE QRTZ_PAUSED_JOB_GRPS (SCHED_NAME nvarchar(120) NOT NULL, JOB_GROUP nvarchar(150) NOT NULL, {Pause}, {Cle("QRTZ_PAUSED_JOB_GRPS", "SCHED_NAME, JOB_GROUP")})",
        $"""
        CREATE TABLE QRTZ_EXECUTION_HISTORY (
            SCHED_NAME nvarchar(120) NOT NULL,
            ENTRY_ID nvarchar(140) NOT NULL,
            INSTANCE_NAME nvarchar(200) NOT NULL,
            JOB_NAME nvarchar(150) NOT NULL,
            JOB_GROUP nvarchar(150) NOT NULL,
            TRIGGER_NAME nvarchar(150) NOT NULL,
            TRIGGER_GROUP nvarchar(150) NOT NULL,
            FIRED_TIME bigint NOT NULL,
            RUN_TIME bigint NOT NULL,
            SUCCEEDED bit NOT NULL,
            ERROR_MESSAGE nvarchar(1000) NULL,
            RETRY_ATTEMPT int NOT NULL CONSTRAINT DF_QRTZ_EXECUTION_HISTORY_RETRY_ATTEMPT DEFAULT 0,
            RETRY_SCHEDULED bit NOT NULL CONSTRAINT DF_QRTZ_EXECUTION_HISTORY_RETRY_SCHEDULED DEFAULT 0,
            EXECUTION_LOG nvarchar(max) NULL,
            RESULT int NULL,
            SUMMARY nvarchar(1000) NULL,
            METRICS nvarchar(max) NULL,
            MANUAL bit NULL,
            FIRE_INSTANCE_ID nvarchar(140) NULL,
            JOB_INPUT nvarchar(max) NULL,
            JOB_INPUT_TOO_LARGE bit NULL,
            {Cle("QRTZ_EXECUTION_HISTORY", "SCHED_NAME, ENTRY_ID")})
        """,
        $"""
        CREATE TABLE QRTZ_MISFIRE_HISTORY (
            SCHED_NAME nvarchar(120) NOT NULL,
            ENTRY_ID nvarchar(140) NOT NULL,
            INSTANCE_NAME nvarchar(200) NOT NULL,
            TRIGGER_NAME nvarchar(150) NOT NULL,
            TRIGGER_GROUP nvarchar(150) NOT NULL,
            JOB_NAME nvarchar(150) NULL,
            JOB_GROUP nvarchar(150) NULL,
            MISFIRE_TIME bigint NOT NULL,
            SCHED_TIME bigint NULL,
            REASON int NULL,
            {Cle("QRTZ_MISFIRE_HISTORY", "SCHED_NAME, ENTRY_ID")})
        """,
        $"""
        CREATE TABLE QRTZ_JOB_STATUS (
            SCHED_NAME nvarchar(120) NOT NULL,
            JOB_GROUP nvarchar(150) NOT NULL,
            JOB_NAME nvarchar(150) NOT NULL,
            FIRST_FIRED_TIME bigint NOT NULL,
            LAST_FIRED_TIME bigint NOT NULL,
            LAST_RESULT int NOT NULL,
            LAST_RUN_TIME bigint NOT NULL,
            LAST_INSTANCE_NAME nvarchar(200) NOT NULL,
            LAST_ENTRY_ID nvarchar(140) NULL,
            LAST_SUMMARY nvarchar(1000) NULL,
            LAST_SUCCESS_TIME bigint NULL,
            LAST_FAILURE_TIME bigint NULL,
            LAST_FAILURE_MESSAGE nvarchar(1000) NULL,
            CONSECUTIVE_FAILURES int NOT NULL CONSTRAINT DF_QRTZ_JOB_STATUS_CONSECUTIVE_FAILURES DEFAULT 0,
            RUN_COUNT bigint NOT NULL CONSTRAINT DF_QRTZ_JOB_STATUS_RUN_COUNT DEFAULT 0,
            FAILURE_COUNT bigint NOT NULL CONSTRAINT DF_QRTZ_JOB_STATUS_FAILURE_COUNT DEFAULT 0,
            {Cle("QRTZ_JOB_STATUS", "SCHED_NAME, JOB_GROUP, JOB_NAME")})
        """,
        $"""
        CREATE TABLE QRTZ_FIRED_TRIGGERS (
            SCHED_NAME nvarchar(120) NOT NULL,
            ENTRY_ID nvarchar(140) NOT NULL,
            TRIGGER_NAME nvarchar(150) NOT NULL,
            TRIGGER_GROUP nvarchar(150) NOT NULL,
            INSTANCE_NAME nvarchar(200) NOT NULL,
            FIRED_TIME bigint NOT NULL,
            SCHED_TIME bigint NOT NULL,
            PRIORITY int NOT NULL,
            STATE nvarchar(16) NOT NULL,
            JOB_NAME nvarchar(150) NULL,
            JOB_GROUP nvarchar(150) NULL,
            IS_NONCONCURRENT bit NULL,
            REQUESTS_RECOVERY bit NULL,
            EXECUTION_GROUP nvarchar(200) NULL,
            PROGRESS int NULL,
            PROGRESS_MESSAGE nvarchar(250) NULL,
            INTERRUPT_REQUESTED_TIME bigint NULL,
            {Cle("QRTZ_FIRED_TRIGGERS", "SCHED_NAME, ENTRY_ID")})
        """,
        $"""
        CREATE TABLE QRTZ_SCHEDULER_STATE (
            SCHED_NAME nvarchar(120) NOT NULL,
            INSTANCE_NAME nvarchar(200) NOT NULL,
            LAST_CHECKIN_TIME bigint NOT NULL,
            CHECKIN_INTERVAL bigint NOT NULL,
            QUARTZ_VERSION nvarchar(20) NULL,
            {Cle("QRTZ_SCHEDULER_STATE", "SCHED_NAME, INSTANCE_NAME")})
        """,
        $"CREATE TABLE QRTZ_LOCKS (SCHED_NAME nvarchar(120) NOT NULL, LOCK_NAME nvarchar(40) NOT NULL, {Cle("QRTZ_LOCKS", "SCHED_NAME, LOCK_NAME")})",
        "CREATE INDEX IDX_QRTZ_J_G_N ON QRTZ_JOB_DETAILS (SCHED_NAME, JOB_GROUP, JOB_NAME)",
        "CREATE INDEX IDX_QRTZ_T_J ON QRTZ_TRIGGERS (SCHED_NAME, JOB_NAME, JOB_GROUP)",
        "CREATE INDEX IDX_QRTZ_T_C ON QRTZ_TRIGGERS (SCHED_NAME, CALENDAR_NAME)",
        "CREATE INDEX IDX_QRTZ_T_G_N ON QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_GROUP, TRIGGER_NAME)",
        "CREATE INDEX IDX_QRTZ_T_NFT_ST ON QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_STATE, NEXT_FIRE_TIME, PRIORITY DESC, MISFIRE_INSTR)",
        "CREATE INDEX IDX_QRTZ_FT_INST_JOB_REQ_RCVRY ON QRTZ_FIRED_TRIGGERS (SCHED_NAME, INSTANCE_NAME, REQUESTS_RECOVERY)",
        "CREATE INDEX IDX_QRTZ_FT_J_G ON QRTZ_FIRED_TRIGGERS (SCHED_NAME, JOB_NAME, JOB_GROUP)",
        "CREATE INDEX IDX_QRTZ_FT_T_G ON QRTZ_FIRED_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)",
        "CREATE INDEX IDX_QRTZ_EH_FIRED_TIME ON QRTZ_EXECUTION_HISTORY (SCHED_NAME, FIRED_TIME)",
        "CREATE INDEX IDX_QRTZ_EH_INST ON QRTZ_EXECUTION_HISTORY (SCHED_NAME, INSTANCE_NAME)",
        "CREATE INDEX IDX_QRTZ_EH_JOB_TIME ON QRTZ_EXECUTION_HISTORY (SCHED_NAME, JOB_GROUP, JOB_NAME, FIRED_TIME)",
        "CREATE INDEX IDX_QRTZ_EH_TRIG_TIME ON QRTZ_EXECUTION_HISTORY (SCHED_NAME, TRIGGER_GROUP, TRIGGER_NAME, FIRED_TIME)",
        "CREATE INDEX IDX_QRTZ_EH_FIRE_INST ON QRTZ_EXECUTION_HISTORY (SCHED_NAME, FIRE_INSTANCE_ID)",
        "CREATE INDEX IDX_QRTZ_MH_MISFIRE_TIME ON QRTZ_MISFIRE_HISTORY (SCHED_NAME, MISFIRE_TIME)",
        "CREATE INDEX IDX_QRTZ_MH_INST ON QRTZ_MISFIRE_HISTORY (SCHED_NAME, INSTANCE_NAME)",
    ];

    public static void Creer(MigrationBuilder migration)
    {
        foreach (var ordre in Creation)
            migration.Sql(ordre);
    }

    public static void Supprimer(MigrationBuilder migration)
    {
        foreach (var nom in Noms)
            migration.Sql($"DROP TABLE {nom}");
    }
}
