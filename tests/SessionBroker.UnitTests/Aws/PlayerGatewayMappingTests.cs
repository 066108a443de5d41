using Amazon.GameLift.Model;
using SessionBroker.Aws.GameLift;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.UnitTests.Aws;

public sealed class PlayerGatewayMappingTests
{
    private static readonly DateTime Expiration = new(2026, 1, 2, 4, 4, 5, DateTimeKind.Utc);

    [Fact]
    public void Endpoints_token_and_expiration_are_mapped()
    {
        var gateway = GameLiftMapping.ToPlayerGateway(Detail());

        gateway.Endpoints.ShouldBe(
            [new Connection("198.51.100.1", null, 443), new Connection("203.0.113.1", null, 444)]);
        (gateway.Token, gateway.ExpiresAt).ShouldBe(("token", new DateTimeOffset(Expiration)));
    }

    // Without the player gateway GameLift returns the address of the game server, without its DNS name.
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_token_there_is_no_player_gateway(string? token)
    {
        var detail = Detail();
        detail.PlayerGatewayToken = token;
        detail.Expiration = null;

        GameLiftMapping.ToPlayerGateway(detail).ShouldBeSameAs(PlayerGateway.None);
    }

    [Fact]
    public void An_incomplete_answer_is_a_failure_of_the_service()
    {
        Action<PlayerConnectionDetail>[] faults =
        [
            detail => detail.Endpoints = null,
            detail => detail.Endpoints = [],
            detail => detail.Endpoints[1].IpAddress = null,
            detail => detail.Endpoints[1].Port = null,
            detail => detail.Expiration = null,
        ];

        Should.Throw<InvalidDataException>(() => GameLiftMapping.ToPlayerGateway(null));
        foreach (var fault in faults)
        {
            var detail = Detail();
            fault(detail);
            Should.Throw<InvalidDataException>(() => GameLiftMapping.ToPlayerGateway(detail));
        }
    }

    private static PlayerConnectionDetail Detail() => new()
    {
        PlayerId = "player-1",
        PlayerGatewayToken = "token",
        Expiration = Expiration,
        Endpoints =
        [
            new PlayerConnectionEndpoint { IpAddress = "198.51.100.1", Port = 443 },
            new PlayerConnectionEndpoint { IpAddress = "203.0.113.1", Port = 444 },
        ],
    };
}
