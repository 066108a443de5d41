using System.Text.Json.Nodes;
using SessionBroker.DevStack;

namespace SessionBroker.Cli.Up;

/// <summary>
/// Tells a waiting script that the stack is ready, and its URLs. The file exists only while that is true: an old one is
/// removed before the start, and this one at the end.
/// </summary>
internal sealed class ReadyFile : IDisposable
{
    private readonly string _path;

    private ReadyFile(string path) => _path = path;

    /// <summary>Finds out at once whether the file can be written: nothing would wait for a better message.</summary>
    public static ReadyFile Prepare(string path)
    {
        try
        {
            File.Delete(path);
            File.Create($"{path}.tmp").Dispose();
            return new ReadyFile(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageFaultException($"--ready-file: {path} cannot be written ({exception.Message})");
        }
    }

    public void Write(DevStackHost stack, string token)
    {
        var ready = new JsonObject { ["api"] = stack.ApiUrl, ["gameLift"] = stack.GameLiftUrl, ["token"] = token };
        File.WriteAllText($"{_path}.tmp", $"{ready.ToJsonString()}\n");
        File.Move($"{_path}.tmp", _path, overwrite: true);
    }

    public void Dispose()
    {
        File.Delete($"{_path}.tmp");
        File.Delete(_path);
    }
}
