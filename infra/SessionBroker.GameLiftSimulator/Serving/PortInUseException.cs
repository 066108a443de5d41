namespace SessionBroker.GameLiftSimulator.Serving;

/// <summary>Another program already listens on the simulator's address.</summary>
public sealed class PortInUseException(int port, Exception cause)
    : IOException($"Port {port} on 127.0.0.1 is in use.", cause)
{
    public int Port { get; } = port;
}
