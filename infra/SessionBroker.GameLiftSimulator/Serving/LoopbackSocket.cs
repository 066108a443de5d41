using System.Net;
using System.Net.Sockets;

namespace SessionBroker.GameLiftSimulator.Serving;

/// <summary>
/// A socket bound before the web server starts: a busy port is found at once, and a port of the system's choice is
/// known before the world is made, which names it in log URLs.
/// </summary>
internal static class LoopbackSocket
{
    public static Socket Bind(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return socket;
        }
        catch (SocketException busy) when (busy.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            socket.Dispose();
            throw new PortInUseException(port, busy);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
