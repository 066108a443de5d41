using SessionBroker.GameLiftSimulator.Protocol.Cbor;

namespace SessionBroker.UnitTests.Simulator.Protocol.Cbor;

/// <summary>The examples of RFC 8949, appendix A, and what section 3 forbids.</summary>
public sealed class CborReaderTests
{
    [Theory]
    [InlineData("00", 0)]
    [InlineData("0a", 10)]
    [InlineData("17", 23)]
    [InlineData("1818", 24)]
    [InlineData("1903e8", 1000)]
    [InlineData("1a000f4240", 1000000)]
    [InlineData("1b000000e8d4a51000", 1000000000000)]
    [InlineData("1b7fffffffffffffff", long.MaxValue)]
    [InlineData("20", -1)]
    [InlineData("3863", -100)]
    [InlineData("3903e7", -1000)]
    [InlineData("3b7fffffffffffffff", long.MinValue)]
    [InlineData("1800", 0)]
    [InlineData("1b0000000000000001", 1)]
    public void Integers_of_every_width_are_read(string hex, long expected)
    {
        var reader = new CborReader(Convert.FromHexString(hex));

        reader.ReadInteger().ShouldBe(expected);
        reader.AtEnd.ShouldBeTrue();
    }

    [Theory]
    [InlineData("f90000", 0.0)]
    [InlineData("f93c00", 1.0)]
    [InlineData("f93e00", 1.5)]
    [InlineData("f97bff", 65504.0)]
    [InlineData("f90001", 5.960464477539063e-8)]
    [InlineData("f9c400", -4.0)]
    [InlineData("fa47c35000", 100000.0)]
    [InlineData("fa7f7fffff", 3.4028234663852886e+38)]
    [InlineData("fb3ff199999999999a", 1.1)]
    [InlineData("fb7e37e43c8800759c", 1.0e+300)]
    [InlineData("f97c00", double.PositiveInfinity)]
    [InlineData("f97e00", double.NaN)]
    public void Floats_of_every_width_are_read(string hex, double expected)
    {
        var reader = new CborReader(Convert.FromHexString(hex));

        reader.ReadFloat().ShouldBe(expected);
        reader.AtEnd.ShouldBeTrue();
    }

    [Theory]
    [InlineData("60", "")]
    [InlineData("6449455446", "IETF")]
    [InlineData("62c3bc", "ü")]
    [InlineData("64f0908591", "\U00010151")]
    [InlineData("7f657374726561646d696e67ff", "streaming")]
    [InlineData("7fff", "")]
    public void Text_is_read_whole_or_in_chunks(string hex, string expected)
    {
        var reader = new CborReader(Convert.FromHexString(hex));

        reader.ReadText().ShouldBe(expected);
        reader.AtEnd.ShouldBeTrue();
    }

    [Theory]
    [InlineData("4401020304", "01020304")]
    [InlineData("5f42010243030405ff", "0102030405")]
    public void Bytes_are_read_whole_or_in_chunks(string hex, string expected)
    {
        var reader = new CborReader(Convert.FromHexString(hex));

        Convert.ToHexString(reader.ReadBytes()).ShouldBe(expected);
        reader.AtEnd.ShouldBeTrue();
    }

    [Theory]
    [InlineData("83010203", 3)]
    [InlineData("80", 0)]
    [InlineData("9f010203ff", 3)]
    [InlineData("9fff", 0)]
    public void Arrays_are_read_with_or_without_a_length(string hex, int expected)
    {
        var reader = new CborReader(Convert.FromHexString(hex));

        var items = reader.ReadStart(CborKind.Array);
        var count = 0;
        while (reader.TryReadItem(ref items))
        {
            reader.ReadInteger();
            count++;
        }

        count.ShouldBe(expected);
        reader.AtEnd.ShouldBeTrue();
    }

    [Theory]
    [InlineData("a26161016162820203")]
    [InlineData("bf61610161629f0203ffff")]
    [InlineData("9f018202039f0405ffff")]
    [InlineData("c074323031332d30332d32315432303a30343a30305a")]
    [InlineData("c1fb41d452d9e8200000")]
    [InlineData("d818456449455446")]
    [InlineData("c249010000000000000000")]
    [InlineData("f0")]
    [InlineData("f8ff")]
    [InlineData("f7")]
    [InlineData("1bffffffffffffffff")]
    [InlineData("5f42010243030405ff")]
    [InlineData("bf6346756ef563416d7421ff")]
    public void Anything_well_formed_is_skipped_to_its_end(string hex)
    {
        var reader = new CborReader(Convert.FromHexString(hex));

        reader.Skip();

        reader.AtEnd.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("18")]
    [InlineData("1a0102")]
    [InlineData("1c")]
    [InlineData("1f")]
    [InlineData("3f")]
    [InlineData("df00")]
    [InlineData("61")]
    [InlineData("62c328")]
    [InlineData("7bffffffffffffffff")]
    [InlineData("9bffffffffffffffff")]
    [InlineData("82")]
    [InlineData("8201")]
    [InlineData("a161")]
    [InlineData("a1")]
    [InlineData("bf6161ff")]
    [InlineData("9f01")]
    [InlineData("ff")]
    [InlineData("5f4101")]
    [InlineData("5f6161ff")]
    [InlineData("7f7f6161ffff")]
    [InlineData("f8")]
    [InlineData("f818")]
    [InlineData("fc")]
    [InlineData("f9")]
    [InlineData("c1")]
    public void What_is_not_well_formed_is_refused(string hex) =>
        Should.Throw<CborFormatException>(() => SkipAll(hex));

    [Theory]
    [InlineData("81")]
    [InlineData("9f")]
    [InlineData("c1")]
    [InlineData("a100")]
    public void Nesting_without_end_is_refused_before_the_stack_is(string levelHex)
    {
        var hex = string.Concat(Enumerable.Repeat(levelHex, 100_000)) + "00";

        var refusal = Should.Throw<CborFormatException>(() => SkipAll(hex));

        refusal.Message.ShouldContain("Nested");
    }

    [Fact]
    public void A_value_of_another_kind_is_refused_by_name()
    {
        var refusal = Should.Throw<CborFormatException>(() => new CborReader([0xF5]).ReadText());

        refusal.Message.ShouldBe("Found Boolean where text was expected.");
    }

    [Fact]
    public void An_integer_beyond_64_signed_bits_is_refused()
    {
        var bytes = Convert.FromHexString("1b8000000000000000");

        Should.Throw<CborFormatException>(() => new CborReader(bytes).ReadInteger());
    }

    private static void SkipAll(string hex)
    {
        var reader = new CborReader(Convert.FromHexString(hex));
        reader.Skip();
    }
}
