using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>The slot that a placement reserved for a player.</summary>
public partial class PlacedPlayerSession
{
    /// <summary>The player, by an id of your own. At most 1024 characters.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 1024)]
    public string PlayerId { get; set; }

    /// <summary>The id of the player session.</summary>
    public string PlayerSessionId { get; set; }

    internal static Structure<PlacedPlayerSession> Wire { get; } = new(() => new PlacedPlayerSession())
    {
        { nameof(PlayerId), Codecs.Text, x => x.PlayerId, (x, v) => x.PlayerId = v },
        { nameof(PlayerSessionId), Codecs.Text, x => x.PlayerSessionId, (x, v) => x.PlayerSessionId = v },
    };
}
