using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>A request for a match, and how far it got.</summary>
public partial class MatchmakingTicket
{
    /// <summary>The id of the ticket. At most 128 characters.</summary>
    [AWSProperty(Max = 128)]
    public string TicketId { get; set; }

    /// <summary>The name of the matchmaking configuration. At most 128 characters.</summary>
    [AWSProperty(Max = 128)]
    public string ConfigurationName { get; set; }

    /// <summary>The matchmaking configuration, by ARN.</summary>
    public string ConfigurationArn { get; set; }

    /// <summary>Where it is in its life.</summary>
    public MatchmakingConfigurationStatus Status { get; set; }

    /// <summary>Why it ended, where there is something to say.</summary>
    public string StatusReason { get; set; }

    /// <summary>What went wrong, in words.</summary>
    public string StatusMessage { get; set; }

    /// <summary>When the request was taken, in UTC.</summary>
    public DateTime? StartTime { get; set; }

    /// <summary>When the request came to an end, in UTC. Not set while it lasts.</summary>
    public DateTime? EndTime { get; set; }

    /// <summary>The players that play together.</summary>
    public List<Player> Players { get; set; } = Collections.Initial<List<Player>>();

    /// <summary>Where to connect. Set once the ticket is COMPLETED.</summary>
    public GameSessionConnectionInfo GameSessionConnectionInfo { get; set; }

    /// <summary>How long a match is likely to take, in seconds.</summary>
    [AWSProperty(Min = 0)]
    public int? EstimatedWaitTime { get; set; }

    internal static Structure<MatchmakingTicket> Wire { get; } = new(() => new MatchmakingTicket())
    {
        { nameof(TicketId), Codecs.Text, x => x.TicketId, (x, v) => x.TicketId = v },
        { nameof(ConfigurationName), Codecs.Text, x => x.ConfigurationName, (x, v) => x.ConfigurationName = v },
        { nameof(ConfigurationArn), Codecs.Text, x => x.ConfigurationArn, (x, v) => x.ConfigurationArn = v },
        {
            nameof(Status), Codecs.Constant(MatchmakingConfigurationStatus.FindValue),
            x => x.Status, (x, v) => x.Status = v
        },
        { nameof(StatusReason), Codecs.Text, x => x.StatusReason, (x, v) => x.StatusReason = v },
        { nameof(StatusMessage), Codecs.Text, x => x.StatusMessage, (x, v) => x.StatusMessage = v },
        { nameof(StartTime), Codecs.OptionalTimestamp, x => x.StartTime, (x, v) => x.StartTime = v },
        { nameof(EndTime), Codecs.OptionalTimestamp, x => x.EndTime, (x, v) => x.EndTime = v },
        { nameof(Players), Codecs.List(Player.Wire), x => x.Players, (x, v) => x.Players = v },
        {
            nameof(GameSessionConnectionInfo), GameSessionConnectionInfo.Wire,
            x => x.GameSessionConnectionInfo, (x, v) => x.GameSessionConnectionInfo = v
        },
        {
            nameof(EstimatedWaitTime), Codecs.OptionalInteger,
            x => x.EstimatedWaitTime, (x, v) => x.EstimatedWaitTime = v
        },
    };
}
