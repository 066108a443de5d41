namespace SessionBroker.GameLiftSimulator.Control;

/// <summary>
/// What was asked of the control API cannot be done; the code is the world's, such as NotFoundException.
/// </summary>
public sealed class ControlException(string code, string message) : InvalidOperationException(message)
{
    public const string BadRequest = "InvalidRequestException";
    public const string NotFound = "NotFoundException";

    public string Code { get; } = code;
}
