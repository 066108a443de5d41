using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using Amazon.DynamoDBv2;

namespace SessionBroker.DynamoDbEmulator.Values;

/// <summary>
/// A number as DynamoDB keeps it: up to 38 significant digits, between 1E-130 and 9.9…E+125. It stands for
/// <paramref name="Mantissa"/> × 10^<paramref name="Exponent"/>, with no zeros at the mantissa's end, so that equal
/// numbers are equal records.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DynamoDbNumber(Int128 Mantissa, int Exponent)
{
    private const int DigitsMax = 38;
    private const int MagnitudeMax = 125;
    private const int MagnitudeMin = -130;

    private static readonly Int128[] Powers =
        [.. Enumerable.Range(0, DigitsMax + 1).Select(power => (Int128)BigInteger.Pow(10, power))];

    // Where the first digit stands: 0 for 1 to 9.
    private int Magnitude => Exponent + Digits - 1;

    private int Digits
    {
        get
        {
            var (digits, size) = (1, Int128.Abs(Mantissa));
            while (digits < DigitsMax && size >= Powers[digits]) digits++;
            return digits;
        }
    }

    private Int128 InAllDigits => Mantissa * Powers[DigitsMax - Digits];

    /// <summary>About two digits a byte, and one byte more; another one for a sign.</summary>
    public int Size => ((Digits + 1) / 2) + 1 + (Mantissa < 0 ? 1 : 0);

    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">It is no number, or out of range.</exception>
    public static DynamoDbNumber Parse(string text)
    {
        // Most numbers are counters and times.
        if (text.Length < 19 && long.TryParse(
            text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
        {
            return Of(small);
        }

        var exponentAt = text.AsSpan().IndexOfAny('e', 'E');
        var digits = exponentAt < 0 ? text : text[..exponentAt];
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(
            text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            throw NoNumber();
        }

        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits.Remove(point, 1);
        if (whole.Length == 0 || !char.IsAsciiDigit(whole[^1])) throw NoNumber();
        if (!BigInteger.TryParse(
            whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var mantissa))
        {
            throw NoNumber();
        }

        return Normalize(mantissa, exponent - (point < 0 ? 0 : digits.Length - point - 1));
    }

    public static DynamoDbNumber operator +(DynamoDbNumber one, DynamoDbNumber other)
    {
        var exponent = Math.Min(one.Exponent, other.Exponent);
        return Normalize(one.Scaled(exponent) + other.Scaled(exponent), exponent);
    }

    public static DynamoDbNumber operator -(DynamoDbNumber one, DynamoDbNumber other)
    {
        return one + (other with { Mantissa = -other.Mantissa });
    }

    public static int Compare(DynamoDbNumber one, DynamoDbNumber other)
    {
        var sign = Int128.Sign(one.Mantissa);
        if (sign != Int128.Sign(other.Mantissa)) return sign.CompareTo(Int128.Sign(other.Mantissa));
        if (sign == 0) return 0;
        return one.Magnitude == other.Magnitude
            ? one.InAllDigits.CompareTo(other.InAllDigits)
            : one.Magnitude.CompareTo(other.Magnitude) * sign;
    }

    /// <summary>In full, without an exponent.</summary>
    public override string ToString()
    {
        if (Exponent == 0) return Mantissa.ToString(CultureInfo.InvariantCulture);
        var sign = Mantissa < 0 ? "-" : "";
        var digits = Int128.Abs(Mantissa).ToString(CultureInfo.InvariantCulture);
        if (Exponent > 0) return $"{sign}{digits}{new string('0', Exponent)}";
        var all = digits.PadLeft(1 - Exponent, '0');
        return $"{sign}{all[..^-Exponent]}.{all[^-Exponent..]}";
    }

    public static DynamoDbNumber Of(long number)
    {
        var exponent = 0;
        if (number == 0) return default;
        while (number % 10 == 0) (number, exponent) = (number / 10, exponent + 1);
        return new DynamoDbNumber(number, exponent);
    }

    private BigInteger Scaled(int exponent) => (BigInteger)Mantissa * BigInteger.Pow(10, Exponent - exponent);

    private static DynamoDbNumber Normalize(BigInteger mantissa, int exponent)
    {
        if (mantissa.IsZero) return default;
        while (mantissa % 10 == 0) (mantissa, exponent) = (mantissa / 10, exponent + 1);

        var digits = BigInteger.Abs(mantissa).ToString(CultureInfo.InvariantCulture).Length;
        var magnitude = exponent + digits - 1;
        if (digits > DigitsMax) throw DynamoDbErrors.Validation("DynamoDB only supports precision up to 38 digits");
        if (magnitude > MagnitudeMax) throw OutOfRange("overflow", "larger");
        if (magnitude < MagnitudeMin) throw OutOfRange("underflow", "smaller");
        return new DynamoDbNumber((Int128)mantissa, exponent);
    }

    private static AmazonDynamoDBException NoNumber() =>
        DynamoDbErrors.Validation("A value provided cannot be converted into a number");

    private static AmazonDynamoDBException OutOfRange(string what, string than) => DynamoDbErrors.Validation(
        $"Number {what}. Attempting to store a number with magnitude {than} than supported range");
}
