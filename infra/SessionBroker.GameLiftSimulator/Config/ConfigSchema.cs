using System.Text.Encodings.Web;
using System.Text.Json;
using SessionBroker.GameLiftSimulator.Config.Tables;

namespace SessionBroker.GameLiftSimulator.Config;

/// <summary>The JSON schema of the configuration file, made from the tables that read it.</summary>
internal static class ConfigSchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text { get; } = RootTable.Schema().ToJsonString(Readable);
}
