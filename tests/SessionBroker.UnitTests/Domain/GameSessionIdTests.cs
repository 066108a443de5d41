using System.Buffers.Text;
using System.Text;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.UnitTests.Domain;

public sealed class GameSessionIdTests
{
    private const string Arn = "arn:aws:gamelift:us-east-1::gamesession/fleet-1/gsess-1";

    public static TheoryData<string> NotArns =>
    [
        "",
        "gsess-1",
        "arn:aws:gamelift:us-east-1::gamesession/fleet-1",
        "arn:aws:gamelift:us-east-1::gamesession/fleet-1/",
        "arn:aws:gamelift:us-east-1::gamesession//gsess-1",
        "arn:aws:gamelift:us-east-1::gamesession/fleet-/gsess-1",
        "arn:aws:gamelift:us-east-1::gamesession/fleet-1//gsess-1",
        "arn:aws:gamelift:us-east-1::gamesession/fleet-1/a/b/gsess-1",
        "arn:aws:gamelift:us-east-1::gamesession/alias-1/gsess-1",
        "arn:aws:gamelift:us-east-1::gamesessions/fleet-1/gsess-1",
        "arn:aws:gamelift:us-east-1::fleet/fleet-1/gsess-1",
        "arn:aws:gamelift:::gamesession/fleet-1/gsess-1",
        "arn:aws:gamelift:us-east-1:acct:gamesession/fleet-1/gsess-1",
        "arn:aws:gamelift:us-east-1:١٢٣:gamesession/fleet-1/gsess-1",
        "arn:aws:ec2:us-east-1::gamesession/fleet-1/gsess-1",
        "arn:azure:gamelift:us-east-1::gamesession/fleet-1/gsess-1",
        Arn + "\n",
        Arn + " ",
        " " + Arn,
        Arn + "_",
        Arn.ToUpperInvariant(),
        Arn + new string('x', 513 - Arn.Length),
    ];

    public static TheoryData<string> NotUrls =>
    [
        "",
        "-",
        "not base64!",
        "é",
        "AAAA AAAA",
        Url(Arn) + "=",
        Url(Arn) + "\n",
        Url(Arn)[..^1],
        Url(Arn + " "),
        Url("no arn"),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Arn + "/")) + "==",
        Base64Url.EncodeToString([0xFF, 0xFE, 0xC3, 0x28]),
        new string('A', 1024),
        new string('A', 1025),
        new string('A', 100_000),
    ];

    [Theory]
    [InlineData(Arn, "fleet-1", null)]
    [InlineData("arn:aws:gamelift:us-east-1::gamesession/fleet-1/us-west-2/gsess-1", "fleet-1", "us-west-2")]
    [InlineData("arn:aws:gamelift:us-east-1::gamesession/fleet-1/custom-office-1/sb-0", "fleet-1", "custom-office-1")]
    [InlineData("arn:aws:gamelift:eu-west-1:123456789012:gamesession/fleet-1/gsess-1", "fleet-1", null)]
    [InlineData("arn:aws:gamelift:us-east-1::gamesession/containerfleet-1a/gsess-1", "containerfleet-1a", null)]
    [InlineData("arn:aws-us-gov:gamelift:us-gov-west-1::gamesession/fleet-1/gsess-1", "fleet-1", null)]
    [InlineData("arn:aws-cn:gamelift:cn-north-1::gamesession/fleet-1/gsess-1", "fleet-1", null)]
    public void An_arn_tells_its_fleet_and_location(string arn, string fleetId, string? location)
    {
        var id = GameSessionId.Parse(arn);

        id.ShouldNotBeNull();
        (id.Value.Arn, id.Value.FleetId, id.Value.Location).ShouldBe((arn, fleetId, location));
        GameSessionId.FromUrl(id.Value.UrlForm).ShouldBe(id);
    }

    [Fact]
    public void An_arn_has_at_most_512_characters() =>
        GameSessionId.Parse(Arn + new string('x', 512 - Arn.Length)).ShouldNotBeNull();

    [Theory]
    [MemberData(nameof(NotArns))]
    public void What_is_near_an_arn_is_none(string text)
    {
        GameSessionId.Parse(text).ShouldBeNull();
        GameSessionId.FromUrl(Url(text)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(NotUrls))]
    public void Only_the_canonical_url_names_a_session(string text) => GameSessionId.FromUrl(text).ShouldBeNull();

    // The last letter of a text whose length is not a multiple of three bytes holds spare bits, which a lenient decoder
    // ignores.
    [Fact]
    public void Spare_bits_do_not_give_a_session_a_second_url()
    {
        var arn =
            Enumerable.Range(0, 3).Select(more => Arn + new string('x', more)).First(text => text.Length % 3 == 1);
        var url = Url(arn);

        var others = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
            .Where(letter => letter != url[^1])
            .Select(letter => url[..^1] + letter);

        others.ShouldAllBe(other => GameSessionId.FromUrl(other) != GameSessionId.Parse(arn));
    }

    private static string Url(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
