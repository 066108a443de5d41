namespace SessionBroker.GameLiftSimulator.Control;

/// <summary>A request of the control API failed; the code is that of the world, such as NotFoundException.</summary>
public sealed class ControlException(string code, string message) : InvalidOperationException(message)
{
    public const string BadRequest = "InvalidRequestException";
    public const string NotFound = "NotFoundException";

    public string Code { get; } = code;
}
