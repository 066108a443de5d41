using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using SessionBroker.GameLiftSimulator.Protocol;
using SessionBroker.GameLiftSimulator.Protocol.Signing;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.TestKit;
using SessionBroker.UnitTests.Simulator.Support;

namespace SessionBroker.UnitTests.Simulator.Protocol;

public sealed class SignatureTests
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void No_authorization_is_a_missing_token() =>
        Check(Requests.Json("X", "{}").With("Authorization", null)).ShouldBe(
            ("MissingAuthenticationTokenException", "Missing Authentication Token"));

    [Fact]
    public void Everything_that_the_header_lacks_is_named()
    {
        var request = Requests.Json("X", "{}")
            .With("Authorization", "AWS4-HMAC-SHA256 Signature=0")
            .With("X-Amz-Date", null);

        Check(request).ShouldBe((
            "IncompleteSignatureException",
            "Authorization header requires 'Credential' parameter. "
            + "Authorization header requires 'SignedHeaders' parameter. "
            + "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. "
            + "Authorization=AWS4-HMAC-SHA256 Signature=0"));
    }

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("AWS4-HMAC-SHA256")]
    [InlineData("AWS4-HMAC-SHA256 nonsense")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=0")]
    public void A_header_of_another_form_is_incomplete(string authorization) =>
        Check(Requests.Json("X", "{}").With("Authorization", authorization)).Code
            .ShouldBe("IncompleteSignatureException");

    [Fact]
    public void Without_verification_any_well_formed_signature_will_do() =>
        new Admission(verifier: null, rates: null).Check(Requests.Json("X", "{}"), "X").ShouldBeNull();

    [Fact]
    public void A_true_signature_is_accepted() => Check(Sign(Requests.Json("X", "{}"))).Code.ShouldBe("none");

    [Fact]
    public void A_body_changed_on_the_way_does_not_match_and_the_answer_shows_what_was_signed()
    {
        var signed = Sign(Requests.Json("X", "{}"));

        var (code, message) = Check(signed with { Body = "{ }"u8.ToArray() });

        code.ShouldBe("InvalidSignatureException");
        message.ShouldStartWith("The request signature we calculated does not match the signature you provided.");
        message.ShouldContain("The Canonical String for this request should have been\n'POST\n/\n\nhost:127.0.0.1\n");
        message.ShouldContain("The String-to-Sign should have been\n'AWS4-HMAC-SHA256\n20260102T030405Z\n");
    }

    [Fact]
    public void A_header_changed_on_the_way_does_not_match() =>
        Check(Sign(Requests.Json("X", "{}")).With("X-Amz-Target", "GameLift.Y")).Code
            .ShouldBe("InvalidSignatureException");

    [Fact]
    public void A_wrong_secret_does_not_match() =>
        Check(Sign(Requests.Json("X", "{}"), secret: "other")).Code.ShouldBe("InvalidSignatureException");

    [Fact]
    public void An_unknown_key_is_an_unrecognized_client() =>
        Check(Sign(Requests.Json("X", "{}"), key: "WHO")).ShouldBe(
            ("UnrecognizedClientException", "The security token included in the request is invalid."));

    [Theory]
    [InlineData("eu-west-1/gamelift/aws4_request", "Credential should be scoped to a valid region, not 'eu-west-1'. ")]
    [InlineData("us-east-1/sqs/aws4_request", "Credential should be scoped to correct service: 'gamelift'. ")]
    [InlineData(
        "us-east-1/gamelift/aws5",
        "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5'. ")]
    public void A_key_scoped_elsewhere_is_refused(string scope, string expected) =>
        Check(Sign(Requests.Json("X", "{}"), scope: scope)).ShouldBe(("InvalidSignatureException", expected));

    [Fact]
    public void A_signature_lives_five_minutes()
    {
        var request = Sign(Requests.Json("X", "{}"));

        _time.Advance(TimeSpan.FromMinutes(5));
        Check(request).Code.ShouldBe("none");
        _time.Advance(TimeSpan.FromSeconds(1));

        Check(request).ShouldBe((
            "InvalidSignatureException",
            "Signature expired: 20260102T030405Z is now earlier than 20260102T030406Z (20260102T030906Z - 5 min.)"));
    }

    [Fact]
    public void A_signature_from_the_future_is_refused()
    {
        var request = Sign(Requests.Json("X", "{}").With("X-Amz-Date", "20260102T040405Z"));

        Check(request).Message.ShouldStartWith("Signature not yet current: 20260102T040405Z is still later than ");
    }

    [Fact]
    public void A_signature_that_leaves_the_host_out_is_refused() =>
        Check(Sign(Requests.Json("X", "{}"), headers: ["x-amz-date"])).Message.ShouldContain("'Host'");

    private (string Code, string Message) Check(WireRequest request)
    {
        var keys = new SigningKeys(
            "us-east-1",
            new Dictionary<string, string> { ["AKID"] = Secret }.ToFrozenDictionary(StringComparer.Ordinal));
        var refused = new Admission(new SignatureVerifier(keys, _time), rates: null).Check(request, "X")
            ?? new ServiceError("none", "");
        return (refused.Code, refused.Message);
    }

    /// <summary>Signature Version 4 written down once more, from the IAM guide.</summary>
    private static WireRequest Sign(
        WireRequest request,
        string key = "AKID",
        string secret = Secret,
        string scope = "us-east-1/gamelift/aws4_request",
        string[]? headers = null)
    {
        var signed = headers ?? ["host", "x-amz-date", "x-amz-target"];
        var date = request.Headers["X-Amz-Date"].ToString();
        var canonical = $"POST\n/\n\n{string.Concat(signed.Select(name => $"{name}:{request.Headers[name]}\n"))}\n"
            + $"{string.Join(';', signed)}\n{Hex(SHA256.HashData(request.Body.Span))}";
        var day = date[..8];
        var toSign = $"AWS4-HMAC-SHA256\n{date}\n{day}/{scope}\n{Hex(SHA256.HashData(Bytes(canonical)))}";
        var derived = $"{day}/{scope}".Split('/').Aggregate(
            Bytes("AWS4" + secret), (current, part) => HMACSHA256.HashData(current, Bytes(part)));
        return request.With(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={key}/{day}/{scope}, SignedHeaders={string.Join(';', signed)}, "
            + $"Signature={Hex(HMACSHA256.HashData(derived, Bytes(toSign)))}");
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
