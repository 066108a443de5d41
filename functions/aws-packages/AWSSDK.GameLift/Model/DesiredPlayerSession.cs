using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>A player for whom a placement reserves a slot.</summary>
public partial class DesiredPlayerSession
{
    /// <summary>The player, by an id of your own. At most 1024 characters.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 1024)]
    public string PlayerId { get; set; }

    /// <summary>
    /// Free text about the player for the server process; the service does not look at it. At most 2048 characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 2048)]
    public string PlayerData { get; set; }

    internal static Structure<DesiredPlayerSession> Wire { get; } = new(() => new DesiredPlayerSession())
    {
        { nameof(PlayerId), Codecs.Text, x => x.PlayerId, (x, v) => x.PlayerId = v },
        { nameof(PlayerData), Codecs.Text, x => x.PlayerData, (x, v) => x.PlayerData = v },
    };
}
