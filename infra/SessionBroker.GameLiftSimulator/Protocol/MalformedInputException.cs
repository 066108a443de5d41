namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>
/// A request's body cannot be read as its operation's input: AWS's SerializationException. Thrown inside the readers,
/// which are recursive, and caught in one place: the protocol that called them.
/// </summary>
internal sealed class MalformedInputException(string message) : FormatException(message)
{
    public static MalformedInputException Unconvertible(string found, string wanted) =>
        new($"{found} cannot be converted to {wanted}");
}
