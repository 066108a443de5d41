namespace SessionBroker.DynamoDbEmulator.Values;

/// <summary>Orders texts as DynamoDB does, by their bytes in UTF-8, and bytes as numbers without a sign.</summary>
internal static class TextOrder
{
    public static int Compare(string one, string other)
    {
        var length = Math.Min(one.Length, other.Length);
        for (var index = 0; index < length; index++)
        {
            var (left, right) = (one[index], other[index]);
            if (left == right) continue;

            // In UTF-16 a surrogate is less than U+E000, in UTF-8 what it stands for is more than U+FFFF.
            var (isLeftHigh, isRightHigh) = (char.IsSurrogate(left), char.IsSurrogate(right));
            return isLeftHigh == isRightHigh ? left.CompareTo(right) : isLeftHigh.CompareTo(isRightHigh);
        }

        return one.Length.CompareTo(other.Length);
    }

    public static int Compare(byte[] one, byte[] other) => one.AsSpan().SequenceCompareTo(other);
}
