using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Reconciling;

/// <summary>
/// When players who are in a game are looked at again. Nobody waits for it: a player who asks for a new seat is looked
/// at then.
/// </summary>
internal static class RecheckSchedule
{
    /// <summary>How often a game session is looked at while players are in it.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The next moment of this game session that is at least half of <see cref="Every"/> away. All of its players get
    /// the same one, whenever they came, so that one question to GameLift tells of all of them; different sessions have
    /// different ones, so that they do not all come at once.
    /// </summary>
    public static DateTimeOffset NextAt(GameSessionId gameSession, DateTimeOffset now)
    {
        var every = (long)Every.TotalMilliseconds;
        var hash = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(gameSession.Arn)));
        var offset = hash % every;
        var earliest = (now + (Every / 2)).ToUnixTimeMilliseconds();
        var rounds = (earliest - offset + every - 1) / every;
        return DateTimeOffset.FromUnixTimeMilliseconds((rounds * every) + offset);
    }
}
