using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.SearchGameSessionsAsync(SearchGameSessionsRequest, CancellationToken)"/> for.
/// </summary>
public partial class SearchGameSessionsRequest : AmazonGameLiftRequest
{
    /// <summary>The fleet: its id or ARN. Give this or an alias, not both. At most 512 characters.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string FleetId { get; set; }

    /// <summary>The alias that points to the fleet: its id or ARN.</summary>
    public string AliasId { get; set; }

    /// <summary>Only sessions in this location of the fleet. At most 64 characters.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string Location { get; set; }

    /// <summary>
    /// Comparisons joined by AND, such as <c>hasAvailablePlayerSessions=true</c>. All ACTIVE sessions if not set. At
    /// most 1024 characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string FilterExpression { get; set; }

    /// <summary>
    /// An attribute and ASC or DESC, such as <c>creationTimeMillis ASC</c>. Random order if not set. At most 1024
    /// characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string SortExpression { get; set; }

    /// <summary>At most so many results in a page. The service gives 20 at most.</summary>
    [AWSProperty(Min = 1)]
    public int? Limit { get; set; }

    /// <summary>
    /// Where the next page begins: what the answer before gave. Not set for the first page. At most 1024 characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }

    internal static Structure<SearchGameSessionsRequest> Wire { get; } = new(() => new SearchGameSessionsRequest())
    {
        { nameof(FleetId), Codecs.Text, x => x.FleetId, (x, v) => x.FleetId = v },
        { nameof(AliasId), Codecs.Text, x => x.AliasId, (x, v) => x.AliasId = v },
        { nameof(Location), Codecs.Text, x => x.Location, (x, v) => x.Location = v },
        { nameof(FilterExpression), Codecs.Text, x => x.FilterExpression, (x, v) => x.FilterExpression = v },
        { nameof(SortExpression), Codecs.Text, x => x.SortExpression, (x, v) => x.SortExpression = v },
        { nameof(Limit), Codecs.OptionalInteger, x => x.Limit, (x, v) => x.Limit = v },
        { nameof(NextToken), Codecs.Text, x => x.NextToken, (x, v) => x.NextToken = v },
    };
}
