using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SessionBroker.DevStack.Tokens;
using SessionBroker.TestKit;
using SeededIds = SessionBroker.DevStack.SeededIds;

namespace SessionBroker.UnitTests.Gateway;

public sealed class JwtAuthorizerTests
{
    private const string Issuer = "http://127.0.0.1:3000";
    private const string Audience = "sessionbroker";

    private static readonly DateTimeOffset Now = ManualTimeProvider.Start;
    private static readonly ManualTimeProvider Clock = new();

    // One for all tests: a key of this size takes longer to make than everything else here.
    private static readonly SigningKey Key = new();

    private readonly JwtAuthorizer _authorizer = new(Key, Issuer, Audience, Clock);

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("bearer ")]
    [InlineData("")]
    public void Minted_token_is_accepted_with_or_without_the_scheme(string scheme)
    {
        var mint = new TokenMint(Key, Issuer, Audience, Clock, new SeededIds(1));

        var verdict = _authorizer.Check(scheme + mint.Mint(new TokenRequest("player-1", "broker/party")), []);

        var claims = verdict.ShouldBeOfType<TokenVerdict.Accepted>().Authorization.Claims;
        claims["sub"].ShouldBe("player-1");
        claims["scope"].ShouldBe("broker/party");
        claims["iss"].ShouldBe(Issuer);
        claims["exp"].ShouldBe((Now + TokenMint.Lifetime).ToUnixTimeSeconds().ToString());
    }

    [Fact]
    public void Claims_become_text_as_the_gateway_writes_them()
    {
        var claims = Claims();
        claims["groups"] = new JsonArray("admin", "users");
        claims["verified"] = true;
        claims["level"] = 3;

        var accepted = _authorizer.Check(Sign(claims), []).ShouldBeOfType<TokenVerdict.Accepted>();

        accepted.Authorization.Claims["groups"].ShouldBe("[admin users]");
        accepted.Authorization.Claims["verified"].ShouldBe("true");
        accepted.Authorization.Claims["level"].ShouldBe("3");
    }

    [Theory]
    [InlineData("exp", 0, false)]
    [InlineData("exp", -1, false)]
    [InlineData("exp", 1, true)]
    [InlineData("nbf", 1, false)]
    [InlineData("nbf", 0, true)]
    [InlineData("iat", 1, false)]
    [InlineData("iat", 0, true)]
    public void Times_hold_to_the_second(string claim, int secondsFromNow, bool isAccepted)
    {
        var claims = Claims();
        claims[claim] = Now.ToUnixTimeSeconds() + secondsFromNow;

        IsAccepted(Sign(claims)).ShouldBe(isAccepted);
    }

    [Theory]
    [InlineData("exp", null)]
    [InlineData("exp", "\"9999999999\"")]
    [InlineData("nbf", "\"0\"")]
    [InlineData("iat", "true")]
    [InlineData("iss", null)]
    [InlineData("iss", "\"http://127.0.0.1:3000/\"")]
    [InlineData("iss", "[\"http://127.0.0.1:3000\"]")]
    [InlineData("aud", null)]
    [InlineData("aud", "\"other\"")]
    [InlineData("aud", "[]")]
    [InlineData("aud", "[\"other\", 1]")]
    public void Claim_that_is_missing_or_of_another_shape_is_refused(string claim, string? json)
    {
        var claims = Claims();
        claims.Remove(claim);
        if (json is not null)
            claims[claim] = JsonNode.Parse(json);

        _authorizer.Check(Sign(claims), []).ShouldBeOfType<TokenVerdict.Invalid>();
    }

    [Fact]
    public void Audience_may_be_one_of_several()
    {
        var claims = Claims();
        claims["aud"] = new JsonArray("other", Audience);

        IsAccepted(Sign(claims)).ShouldBeTrue();
    }

    [Fact]
    public void Client_id_is_used_only_without_an_audience()
    {
        var claims = Claims();
        claims["client_id"] = Audience;
        claims["aud"] = "other";
        var both = Sign(claims);
        claims.Remove("aud");

        IsAccepted(both).ShouldBeFalse();
        IsAccepted(Sign(claims)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("NONE")]
    [InlineData("rs256")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    [InlineData("HS256")]
    public void Any_other_algorithm_is_refused_though_the_signature_be_good(string algorithm)
    {
        var header = Header();
        header["alg"] = algorithm;

        IsAccepted(Sign(Claims(), header)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("none")]
    [InlineData("RS256")]
    public void Unsigned_token_is_refused(string algorithm)
    {
        var header = Header();
        header["alg"] = algorithm;

        IsAccepted($"{Encode(header)}.{Encode(Claims())}.").ShouldBeFalse();
    }

    [Fact]
    public void HmacKeyed_with_the_publicKey_is_refused()
    {
        var header = Header();
        header["alg"] = "HS256";
        var input = $"{Encode(header)}.{Encode(Claims())}";
        var publicKey = Encoding.UTF8.GetBytes(Key.ToJsonWebKey().ToJsonString());

        var signature = HMACSHA256.HashData(publicKey, Encoding.ASCII.GetBytes(input));

        IsAccepted($"{input}.{Base64Url.EncodeToString(signature)}").ShouldBeFalse();
    }

    [Fact]
    public void Key_of_another_issuer_is_refused_under_ourKey_id()
    {
        using var foreign = new SigningKey();

        IsAccepted(Sign(Claims(), Header(), foreign)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("kid", null)]
    [InlineData("kid", "another")]
    [InlineData("crit", "exp")]
    public void Header_without_ourKey_id_or_with_critical_members_is_refused(string member, string? value)
    {
        var header = Header();
        header[member] = value;

        IsAccepted(Sign(Claims(), header)).ShouldBeFalse();
    }

    [Fact]
    public void Changed_claims_break_the_signature()
    {
        var parts = Sign(Claims()).Split('.');
        var claims = Claims();
        claims["sub"] = "somebody-else";

        IsAccepted($"{parts[0]}.{Encode(claims)}.{parts[2]}").ShouldBeFalse();
    }

    [Fact]
    public void Bytes_that_another_decoder_would_forgive_are_refused()
    {
        var token = Sign(Claims());
        var parts = token.Split('.');

        string[] variants =
        [
            $"{token}=", $"{token}==", $"{token}\n", $"{parts[0]}.{parts[1]}.{parts[2]} ", $"{token}.", $".{token}",
            $"{parts[0]}=.{parts[1]}.{parts[2]}", $"{parts[0]}.{parts[1]}.{parts[2]}A", $"{parts[0]}.{parts[1]}",
            parts[0],
            $"{parts[0]}..{parts[2]}", "..", ".", "x.y.z", "é.é.é",
        ];

        variants.Where(variant => _authorizer.Check($"Bearer x{variant}", []) is not TokenVerdict.Invalid)
            .ShouldBeEmpty();
        variants[4..].Where(IsAccepted).ShouldBeEmpty();
        variants[..2].Where(IsAccepted).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"sub":"a","sub":"b"}""")]
    [InlineData("""{"sub":"\ud800"}""")]
    [InlineData("""["a"]""")]
    [InlineData("""{"sub":"a"} x""")]
    [InlineData("")]
    public void Claims_that_are_not_one_plain_object_are_refused(string claims)
    {
        var part = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims));

        IsAccepted(SignInput($"{Encode(Header())}.{part}", Key)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_missing_token_differs_from_an_invalid_one(string? header)
    {
        _authorizer.Check(header, []).ShouldBeOfType<TokenVerdict.Missing>();
        _authorizer.Check("Bearer", []).ShouldBeOfType<TokenVerdict.Invalid>();
        _authorizer.Check("Basic YTpi", []).ShouldBeOfType<TokenVerdict.Invalid>();
    }

    [Theory]
    [InlineData("scope", "\"a b\"", true)]
    [InlineData("scope", "\"a\"", false)]
    [InlineData("scope", "\"B\"", false)]
    [InlineData("scp", "[\"b\"]", true)]
    [InlineData("scp", "\"b\"", true)]
    [InlineData("other", "\"b\"", false)]
    public void One_of_the_routes_scopes_is_enough(string claim, string json, bool isAccepted)
    {
        var claims = Claims();
        claims[claim] = JsonNode.Parse(json);

        var verdict = _authorizer.Check(Sign(claims), ["b", "c"]);

        (verdict is TokenVerdict.Accepted).ShouldBe(isAccepted);
        (verdict is TokenVerdict.OutOfScope).ShouldBe(!isAccepted);
    }

    private bool IsAccepted(string token) => _authorizer.Check($"Bearer {token}", []) is TokenVerdict.Accepted;

    private static JsonObject Claims() => new()
    {
        ["iss"] = Issuer,
        ["aud"] = Audience,
        ["sub"] = "player-1",
        ["exp"] = Now.ToUnixTimeSeconds() + 60,
    };

    private static JsonObject Header() => new() { ["alg"] = "RS256", ["kid"] = Key.KeyId };

    private static string Sign(JsonObject claims) => Sign(claims, Header());

    private static string Sign(JsonObject claims, JsonObject header, SigningKey? key = null) =>
        SignInput($"{Encode(header)}.{Encode(claims)}", key ?? Key);

    private static string SignInput(string input, SigningKey key) =>
        $"{input}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(input)))}";

    private static string Encode(JsonObject json) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
