using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.GameLift;

namespace SessionBroker.UnitTests.Domain;

public sealed class DestinationCatalogTests
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;
    private static readonly Destination Fleet =
        new() { Name = "fleet", Target = new DestinationTarget.Fleet("fleet-1") };
    private static readonly Destination Alias =
        new() { Name = "alias", Target = new DestinationTarget.Alias("alias-1") };
    private static readonly Destination Queue =
        new() { Name = "queue", Target = new DestinationTarget.Queue("queue-1"), FleetIds = ["fleet-3"] };

    private readonly ManualTimeProvider _time = new();
    private readonly InMemoryGameLift _gameLift;

    public DestinationCatalogTests()
    {
        _gameLift = new InMemoryGameLift(_time);
        _gameLift.PointAlias("alias-1", "fleet-2");
    }

    [Fact]
    public void A_name_may_be_left_out_where_there_is_one_destination()
    {
        Catalog(Fleet).Find(null).ShouldBe(Fleet);
        Catalog(Fleet, Alias).Find(null).ShouldBeNull();
        Catalog(Fleet, Alias).Find("alias").ShouldBe(Alias);
        Catalog(Fleet, Alias).Find("ALIAS").ShouldBeNull();
    }

    [Theory]
    [InlineData("fleet-1", "fleet")]
    [InlineData("fleet-2", "alias")]
    [InlineData("fleet-3", "queue")]
    [InlineData("fleet-4", null)]
    [InlineData("fleet-11", null)]
    public async Task A_session_belongs_to_the_destination_of_its_fleet(string fleetId, string? owner)
    {
        var found = await Catalog(Fleet, Alias, Queue).OwnerOfAsync(Samples.SessionOf(fleetId), Token);

        if (owner is null) found.Error!.Kind.ShouldBe(ErrorKind.GameSessionNotFound);
        else found.Value.Name.ShouldBe(owner);
    }

    [Theory]
    [InlineData("arn:aws:gamelift:us-east-1::gamesession/fleet-1/gsess-1", true)]
    [InlineData("arn:aws:gamelift:us-east-1::gamesession/fleet-1/us-west-2/gsess-1", true)]
    [InlineData("arn:aws:gamelift:us-east-1::gamesession/fleet-1/us-east-1/gsess-1", false)]
    [InlineData("arn:aws:gamelift:us-east-1::gamesession/fleet-1/eu-west-1/gsess-1", false)]
    [InlineData("arn:aws:gamelift:us-west-2::gamesession/fleet-1/gsess-1", false)]
    [InlineData("arn:aws:gamelift:us-east-1:123456789012:gamesession/fleet-1/gsess-1", false)]
    [InlineData("arn:aws-cn:gamelift:us-east-1::gamesession/fleet-1/gsess-1", false)]
    [InlineData("arn:aws:gamelift:us-east-1::gamesession/fleet-2/us-west-2/gsess-1", false)]
    [InlineData("arn:aws:gamelift:us-east-1::gamesession/fleet-3/ap-south-1/gsess-1", true)]
    public async Task Only_the_form_that_game_lift_issues_names_a_session(string arn, bool isOurs)
    {
        var fleet = Fleet with { Locations = ["us-east-1", "us-west-2"] };

        var found = await Catalog(fleet, Alias, Queue).OwnerOfAsync(GameSessionId.Parse(arn)!.Value, Token);

        (found.Error?.Kind).ShouldBe(isOurs ? null : ErrorKind.GameSessionNotFound);
    }

    [Theory]
    [InlineData("us-east-1", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    public void A_region_issues_ids_of_its_own_partition(string region, string partition)
    {
        var id = GameSessionId.Parse($"arn:{partition}:gamelift:{region}::gamesession/fleet-1/gsess-1")!.Value;
        var other = GameSessionId.Parse($"arn:aws-other:gamelift:{region}::gamesession/fleet-1/gsess-1")!.Value;

        (new HomeRegion(region).Issues(id), new HomeRegion(region).Issues(other)).ShouldBe((true, false));
    }

    [Fact]
    public async Task The_first_destination_that_matches_owns_the_session()
    {
        var twin = Fleet with { Name = "twin" };

        (await Catalog(twin, Fleet).OwnerOfAsync(Samples.SessionOf("fleet-1"), Token)).Value.ShouldBe(twin);
        (await Catalog(Fleet, twin).OwnerOfAsync(Samples.SessionOf("fleet-1"), Token)).Value.ShouldBe(Fleet);
    }

    [Fact]
    public async Task An_alias_is_believed_for_two_minutes()
    {
        var catalog = Catalog(Alias);
        await catalog.OwnerOfAsync(Samples.SessionOf("fleet-2"), Token);
        _gameLift.PointAlias("alias-1", "fleet-9");

        _time.Advance(DestinationCatalog.AliasLife - TimeSpan.FromMilliseconds(1));
        var before = await catalog.OwnerOfAsync(Samples.SessionOf("fleet-2"), Token);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        var after = await catalog.OwnerOfAsync(Samples.SessionOf("fleet-2"), Token);

        before.Error.ShouldBeNull();
        after.Error!.Kind.ShouldBe(ErrorKind.GameSessionNotFound);
        _gameLift.Faults.Calls.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(ErrorKind.DestinationRetired)]
    [InlineData(ErrorKind.GameLiftResourceNotFound)]
    public async Task An_alias_without_a_fleet_owns_nothing_and_hides_nothing(ErrorKind kind)
    {
        var last = new Destination { Name = "last", Target = new DestinationTarget.Alias("alias-2") };
        _gameLift.PointAlias("alias-2", "fleet-5");
        _gameLift.Faults.Refuse("ResolveAlias", kind);
        var catalog = Catalog(Alias, last);

        (await catalog.OwnerOfAsync(Samples.SessionOf("fleet-5"), Token)).Value.ShouldBe(last);
        (await catalog.OwnerOfAsync(Samples.SessionOf("fleet-2"), Token)).Error!.Kind
            .ShouldBe(ErrorKind.GameSessionNotFound);
    }

    [Fact]
    public async Task An_error_of_resolving_an_alias_is_returned_and_not_cached()
    {
        _gameLift.Faults.Refuse("ResolveAlias", ErrorKind.UpstreamTimedOut);
        var catalog = Catalog(Alias);

        var first = await catalog.OwnerOfAsync(Samples.SessionOf("fleet-2"), Token);
        var second = await catalog.OwnerOfAsync(Samples.SessionOf("fleet-2"), Token);

        first.Error!.Kind.ShouldBe(ErrorKind.UpstreamTimedOut);
        second.Value.ShouldBe(Alias);
    }

    [Fact]
    public async Task A_named_fleet_is_found_without_asking_game_lift()
    {
        await Catalog(Alias, Fleet).OwnerOfAsync(Samples.SessionOf("fleet-1"), Token);

        _gameLift.Faults.Calls.ShouldBeEmpty();
    }

    private DestinationCatalog Catalog(params Destination[] destinations) =>
        new([.. destinations], new HomeRegion("us-east-1"), _gameLift, _time);
}
