using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol.Cbor;

namespace SessionBroker.UnitTests.Simulator.Protocol.Cbor;

/// <summary>What must hold of any document and of any bytes, from fixed seeds.</summary>
public sealed class CborPropertyTests
{
    private const int Documents = 3_000;

    [Fact]
    public void Any_document_that_is_written_is_read_back()
    {
        var random = new Random(1);
        for (var number = 0; number < Documents; number++)
        {
            var document = Make(random, depth: 3);

            var read = CborTree.Read(CborTree.Write(document));

            JsonNode.DeepEquals(read, document).ShouldBeTrue($"document {number}: {document?.ToJsonString()}");
        }
    }

    [Fact]
    public void Every_beginning_of_a_document_is_refused()
    {
        var random = new Random(2);
        for (var number = 0; number < Documents; number++)
        {
            var bytes = CborTree.Write(Make(random, depth: 2));
            var cut = random.Next(bytes.Length);

            Should.Throw<CborFormatException>(() => Skip(bytes.AsSpan(0, cut)), $"document {number}, cut at {cut}");
        }
    }

    [Fact]
    public void Any_bytes_are_skipped_or_refused_and_nothing_else()
    {
        var random = new Random(3);
        for (var number = 0; number < 100_000; number++)
        {
            var bytes = new byte[random.Next(64)];
            random.NextBytes(bytes);

            try
            {
                Skip(bytes);
            }
            catch (CborFormatException)
            {
                continue;
            }
        }
    }

    private static void Skip(ReadOnlySpan<byte> bytes)
    {
        var reader = new CborReader(bytes);
        reader.Skip();
    }

    private static JsonNode? Make(Random random, int depth) => random.Next(depth > 0 ? 8 : 6) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => MakeText(random),
        3 => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64),
        4 => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-30, 30)),
        5 => random.Next(-300, 300),
        6 => new JsonArray([.. Enumerable.Range(0, random.Next(40)).Select(_ => Make(random, depth - 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(30)).Select(
            number => KeyValuePair.Create($"{number}:{MakeText(random)}", Make(random, depth - 1)))),
    };

    private static string MakeText(Random random) => string.Concat(
        Enumerable.Range(0, random.Next(20)).Select(_ => random.Next(4) switch
        {
            0 => char.ConvertFromUtf32(random.Next(0x10000, 0x10FFFF)),
            1 => $"{(char)random.Next(0x80, 0xD7FF)}",
            _ => $"{(char)random.Next(0x20, 0x7F)}",
        }));
}
