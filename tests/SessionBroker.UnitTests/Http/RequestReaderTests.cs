using System.Text;
using SessionBroker.Functions.Http;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

public sealed class RequestReaderTests
{
    private const int BytesMax = 64;

    private static readonly ApiEvent Request = ApiEvent.For("CreateGameSession");

    public static TheoryData<byte[], string?> NotJson => new()
    {
        { "{"u8.ToArray(), "is not JSON in UTF-8 of at most 32 levels (line 1, byte 1)" },
        { "{\n\"a\":}"u8.ToArray(), "is not JSON in UTF-8 of at most 32 levels (line 2, byte 4)" },
        { "{} {}"u8.ToArray(), "is not JSON in UTF-8 of at most 32 levels (line 1, byte 3)" },
        { "hello"u8.ToArray(), "is not JSON in UTF-8 of at most 32 levels (line 1, byte 0)" },
        { "   "u8.ToArray(), null },
        { [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], null },
        { [0xEF, 0xBB, 0xBF, 0x7B, 0x7D], null },
        { Encoding.UTF8.GetBytes(new string('[', BytesMax)), null },
        { "[]"u8.ToArray(), "must be a JSON object, not an array" },
        { "null"u8.ToArray(), "must be a JSON object, not null" },
    };

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("APPLICATION/JSON", true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("application/json;charset=\"UTF-8\"", true)]
    [InlineData("application/merge-patch+json", true)]
    [InlineData("application/json; charset=utf-16", false)]
    [InlineData("application/json, text/plain", false)]
    [InlineData("text/json", false)]
    [InlineData("application/x-www-form-urlencoded", false)]
    [InlineData("nonsense", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_body_is_declared_as_json_in_utf8(string? contentType, bool isJson)
    {
        var request = Request with { Body = """{"text":"a"}""" };
        var reader = Reader(contentType is null ? request : request.WithHeader("content-type", contentType));

        var text = Read(reader);

        text.ShouldBe(isJson ? "a" : null);
        (reader.Refusal?.Row.Code).ShouldBe(isJson ? null : "unsupported-media-type");
    }

    [Theory]
    [MemberData(nameof(NotJson))]
    public void A_body_that_is_no_json_object_is_one_fault_at_its_root(byte[] body, string? detail)
    {
        var reader = Reader(Request.WithBytes(body));

        Read(reader);

        var fault = reader.Refusal!.Errors.ShouldHaveSingleItem();
        fault.Pointer.ShouldBe("");
        if (detail is not null) fault.Detail.ShouldBe(detail);
    }

    [Theory]
    [InlineData(new byte[] { 0x7B, 0x22, 0x74, 0x65, 0x78, 0x74, 0x22, 0x3A, 0x22, 0xC3, 0x28, 0x22, 0x7D }, 8)]
    [InlineData(new byte[] { 0x7B, 0x22, 0xC3, 0x28, 0x22, 0x3A, 0x31, 0x7D }, 1)]
    public void Text_that_is_not_utf8_is_an_error_at_its_position(byte[] body, int position)
    {
        var reader = Reader(Request.WithBytes(body));

        Read(reader);

        reader.Refusal!.Errors.ShouldHaveSingleItem().Detail
            .ShouldBe($"is not JSON in UTF-8 of at most 32 levels (line 1, byte {position})");
    }

    [Theory]
    [InlineData(BytesMax, null)]
    [InlineData(BytesMax + 1, "body-too-large")]
    public void A_body_has_so_many_bytes_and_no_more(int bytes, string? code)
    {
        var body = """{"text":"a"}""".PadRight(bytes);

        var plain = Reader(Request.WithJson(body));
        var base64 = Reader(Request.WithBytes(Encoding.UTF8.GetBytes(body)));
        Read(plain);
        Read(base64);

        (plain.Refusal?.Row.Code).ShouldBe(code);
        (base64.Refusal?.Row.Code).ShouldBe(code);
    }

    // Base64 that could not be decoded tells that nobody tried to.
    [Fact]
    public void A_body_that_is_too_large_is_refused_before_it_is_decoded()
    {
        var reader = Reader(Request with { Body = new string('!', 4 * BytesMax), IsBase64Encoded = true });

        Read(reader);

        reader.Refusal!.Row.Code.ShouldBe("body-too-large");
    }

    [Fact]
    public void Bytes_count_and_not_characters()
    {
        var reader = Reader(Request.WithJson($$"""{"text":"{{new string('é', 40)}}"}"""));

        Read(reader);

        reader.Refusal!.Row.Code.ShouldBe("body-too-large");
    }

    [Theory]
    [InlineData(false, null, false)]
    [InlineData(false, "", false)]
    [InlineData(true, null, true)]
    [InlineData(true, "", true)]
    public void No_body_is_a_body_without_members_where_it_is_optional(bool isOptional, string? body, bool isGood)
    {
        var reader = Reader(Request with { Body = body });

        Read(reader, isOptional);

        (reader.Refusal is null).ShouldBe(isGood);
    }

    [Theory]
    [InlineData("e30")]
    [InlineData("e30==")]
    [InlineData("{}")]
    [InlineData("é")]
    public void Base64_that_is_broken_is_a_fault(string body)
    {
        var reader = Reader(Request.WithJson(body) with { IsBase64Encoded = true });

        Read(reader);

        reader.Refusal!.Errors.ShouldHaveSingleItem().Detail.ShouldBe("is not valid base64");
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("wait=10", 10)]
    [InlineData("Wait=10", 10)]
    [InlineData("wait=25", 25)]
    [InlineData("wait=26", 25)]
    [InlineData("wait=2147483647", 25)]
    [InlineData("wait=2147483648", 25)]
    [InlineData("wait=99999999999999999999999999", 25)]
    [InlineData("wait=007", 7)]
    [InlineData("wait=+7", 0)]
    [InlineData("wait=0", 0)]
    [InlineData("respond-async, wait=10", 10)]
    [InlineData("respond-async;wait=10", 10)]
    [InlineData("wait=-1", 0)]
    [InlineData("wait=1.5", 0)]
    [InlineData("wait=soon", 0)]
    [InlineData("wait=", 0)]
    [InlineData("wait", 0)]
    public void A_preference_to_wait_is_kept_as_far_as_it_is_offered(string? prefer, int seconds)
    {
        var reader = Reader(prefer is null ? Request : Request.WithHeader("prefer", prefer));

        reader.PreferredWait(TimeSpan.FromSeconds(25)).ShouldBe(TimeSpan.FromSeconds(seconds));
        reader.Refusal.ShouldBeNull();
    }

    [Fact]
    public void A_bad_idempotency_key_is_a_fault_of_its_header()
    {
        var good = Reader(Request.WithKey(new string('k', 128)));
        var bad = Reader(Request.WithKey(new string('k', 129)));

        good.IdempotencyKey().Value.Length.ShouldBe(128);
        bad.IdempotencyKey();

        good.Refusal.ShouldBeNull();
        bad.Refusal!.Errors.ShouldHaveSingleItem().Parameter.ShouldBe("Idempotency-Key");
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("9", 9)]
    [InlineData("0", null)]
    [InlineData("10", null)]
    [InlineData("+5", null)]
    [InlineData(" 5", null)]
    [InlineData("5.0", null)]
    [InlineData("", null)]
    [InlineData("99999999999999999999", null)]
    public void A_number_of_the_query_has_its_limits(string text, int? expected)
    {
        var reader = Reader(Request.WithQuery("limit", text));

        var value = reader.QueryInteger("limit", 1, 9, otherwise: 7);

        value.ShouldBe(expected ?? 7);
        (reader.Refusal?.Errors[0].Parameter).ShouldBe(expected is null ? "limit" : null);
    }

    [Fact]
    public void Every_unknown_query_parameter_is_an_error()
    {
        var reader = Reader(Request.WithQuery("a", "1").WithQuery("b", "2").WithQuery("c", "3"));

        reader.Query("b");
        reader.EndQuery();

        reader.Refusal!.Errors.Select(fault => fault.Parameter).Order().ShouldBe(["a", "c"]);
        reader.Refusal!.Errors[0].Detail.ShouldBe("is not known; known are b");
    }

    [Fact]
    public void Names_that_the_client_chose_are_not_listed_as_known()
    {
        var reader = Reader(Request.WithQuery("property.a", "1").WithQuery("b", "2"));

        reader.Query("name");
        reader.QueriesUnder("property.").Select(pair => pair.Key).ShouldBe(["a"]);
        reader.EndQuery();

        reader.Refusal!.Errors.ShouldHaveSingleItem()
            .Detail.ShouldBe("is not known; known are name, property.KEY");
    }

    [Fact]
    public void A_query_where_none_is_known_lists_none()
    {
        var reader = Reader(Request.WithQuery("a", "1"));

        reader.EndQuery();

        reader.Refusal!.Errors.ShouldHaveSingleItem().Detail.ShouldBe("is not known");
    }

    private static string? Read(RequestReader reader, bool isOptional = false) =>
        reader.Body(BytesMax, isOptional, members => members.Text("text", 1, 100));

    private static RequestReader Reader(ApiEvent request) => new(
        request.ToRequest(), Caller.Nobody, new Invocation("request-1", ManualTimeProvider.Start, new SeededIds(1)));
}
