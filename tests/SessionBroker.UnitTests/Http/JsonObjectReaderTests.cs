using System.Text;
using SessionBroker.Functions.Json;

namespace SessionBroker.UnitTests.Http;

public sealed class JsonObjectReaderTests
{
    private const string Emoji = "🎮";

    private readonly InputErrorList _list = new(int.MaxValue);

    public static TheoryData<string, string[]> Faulty => new()
    {
        { """{"text":"ab","count":5}""", [] },
        { """{"text":null,"count":5}""", [] },
        { """{"text":1,"count":5}""", ["/text must be text, not a number"] },
        {
            """{"text":["a"],"count":{}}""",
            ["/text must be text, not an array", "/count must be a whole number, not an object"]
        },
        {
            """{"text":true,"count":"5"}""",
            ["/text must be text, not a boolean", "/count must be a whole number, not text"]
        },
        { """{"text":"","count":5}""", ["/text must have 1 to 3 characters, not 0"] },
        {
            """{"text":"abcd","count":0}""",
            ["/text must have 1 to 3 characters, not 4", "/count must be a whole number from 1 to 9"]
        },
        { """{"count":10}""", ["/count must be a whole number from 1 to 9"] },
        { """{"count":9.0}""", [] },
        { """{"count":0.2e1}""", [] },
        { """{"count":10e-1}""", [] },
        { """{"count":9.1}""", ["/count must be a whole number from 1 to 9"] },
        { """{"count":10.0}""", ["/count must be a whole number from 1 to 9"] },
        { """{"count":5.5}""", ["/count must be a whole number from 1 to 9"] },
        { """{"count":1e99}""", ["/count must be a whole number from 1 to 9"] },
        { """{"count":99999999999}""", ["/count must be a whole number from 1 to 9"] },
        { """{"count":-1}""", ["/count must be a whole number from 1 to 9"] },
        { "{}", ["/count is required"] },
        { """{"count":null}""", ["/count is required"] },
        { """{"count":5,"count":5}""", ["/count appears twice"] },
        {
            """{"count":5,"b/c~d":1,"a":1}""",
            ["/b~1c~0d is not known; known are text, count", "/a is not known; known are text, count"]
        },
        { """{"count":5,"a":1,"a":1}""", [.. Enumerable.Repeat("/a is not known; known are text, count", 2)] },
    };

    public static TheoryData<string, string[]> FaultyMaps => new()
    {
        { """{"a":"1","b":""}""", [] },
        { "null", [] },
        { "[]", ["/map must be an object, not an array"] },
        { """{"a":1}""", ["/map/a must be text, not a number"] },
        { """{"a":null}""", ["/map/a must be text, not null"] },
        { """{"":"1"}""", ["/map/ must have a name of 1 to 2 characters"] },
        { """{"abc":"1"}""", ["/map/abc must have a name of 1 to 2 characters"] },
        { """{"a":"1234"}""", ["/map/a must have 0 to 3 characters, not 4"] },
        { """{"a":"1","b":"2","c":"3"}""", ["/map must have at most 2 members, not 3"] },
        { """{"a":"1","a":"2"}""", ["/map/a appears twice"] },
        { """{"a/":1}""", ["/map/a~1 must be text, not a number"] },
    };

    public static TheoryData<string, string[]> FaultyLists => new()
    {
        { """["a","b"]""", [] },
        { "{}", ["/list must be an array, not an object"] },
        { """["a",1,null]""", ["/list/1 must be text, not a number", "/list/2 must be text, not null"] },
        { """["a","a"]""", ["/list/1 appears twice"] },
        {
            """["","abcd"]""",
            ["/list/0 must have 1 to 3 characters, not 0", "/list/1 must have 1 to 3 characters, not 4"]
        },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Every_error_is_reported_with_its_position(string json, string[] faults)
    {
        var members = Members(json);

        members.Text("text", 1, 3);
        members.RequiredInteger("count", 1, 9);
        members.End();

        Faults.ShouldBe(faults);
    }

    [Theory]
    [MemberData(nameof(FaultyMaps))]
    public void A_map_of_texts_is_read_whole(string map, string[] faults)
    {
        Members($$"""{"map":{{map}}}""").TextMap("map", entriesMax: 2, keyCharactersMax: 2, valueCharactersMax: 3);

        Faults.ShouldBe(faults);
    }

    [Theory]
    [MemberData(nameof(FaultyLists))]
    public void A_list_of_texts_is_read_whole(string list, string[] faults)
    {
        Members($$"""{"list":{{list}}}""").Texts("list", 1, 3);

        Faults.ShouldBe(faults);
    }

    [Fact]
    public void Objects_in_a_list_have_their_place_in_every_fault()
    {
        var list = JsonText.Parse("""[{"n":"a"},5,{"n":"b","x":1}]"""u8.ToArray()).RootElement;

        JsonObjectReader.Objects(list, "/list", _list, entry => entry.RequiredText("n", 1, 1));

        Faults.ShouldBe(["/list/1 must be a JSON object, not a number", "/list/2/x is not known; known are n"]);
    }

    [Fact]
    public void Members_past_the_limit_are_counted_and_not_kept()
    {
        var list = new InputErrorList(listedMax: 2);
        var json = $"{{{string.Join(',', Enumerable.Range(0, 100).Select(number => $"\"m{number}\":0"))}}}";
        var members = new JsonObjectReader(JsonText.Parse(Encoding.UTF8.GetBytes(json)).RootElement, "", list);

        members.End();

        list.Listed.Select(fault => fault.Pointer).ShouldBe(["/m0", "/m1"]);
        list.Count.ShouldBe(100);
    }

    [Theory]
    [InlineData(64, "")]
    [InlineData(65, "\u2026")]
    [InlineData(100_000, "\u2026")]
    public void A_long_name_is_cut_before_it_is_repeated(int characters, string end)
    {
        var name = string.Concat(Enumerable.Repeat(Emoji, characters));

        var members = Members($$"""{"{{name}}":1}""");
        members.End();

        var pointer = _list.Listed.ShouldHaveSingleItem().Pointer!;
        pointer.EnumerateRunes().Count().ShouldBe(65);
        pointer.ShouldBe("/" + string.Concat(Enumerable.Repeat(Emoji, 64 - end.Length)) + end);
    }

    [Fact]
    public void A_name_is_cut_before_it_is_escaped()
    {
        Members($$"""{"{{new string('~', 100)}}":1}""").End();

        _list.Listed[0].Pointer.ShouldBe("/" + string.Concat(Enumerable.Repeat("~0", 63)) + "\u2026");
    }

    [Fact]
    public void Characters_are_code_points()
    {
        const string json =
            $$"""{"text":"{{Emoji}}{{Emoji}}{{Emoji}}","map":{"{{Emoji}}{{Emoji}}":"{{Emoji}}{{Emoji}}{{Emoji}}"} }""";

        Members(json).Text("text", 3, 3).ShouldBe(Emoji + Emoji + Emoji);
        Members(json).TextMap("map", 1, 2, 3).Count.ShouldBe(1);
        Members(json).Text("text", 1, 2);

        Faults.ShouldBe(["/text must have 1 to 2 characters, not 3"]);
    }

    private string[] Faults => [.. _list.Listed.Select(fault => $"{fault.Pointer} {fault.Detail}")];

    private JsonObjectReader Members(string json) =>
        new(JsonText.Parse(Encoding.UTF8.GetBytes(json)).RootElement, "", _list);
}
