using SessionBroker.Domain.Errors;
using SessionBroker.Functions.Http;

namespace SessionBroker.UnitTests.Errors;

internal static class ErrorRows
{
    /// <summary>Every row of the error table.</summary>
    public static IReadOnlyList<ErrorRow> All { get; } =
    [
        .. Enum.GetValues<ErrorKind>().Select(kind => kind.Row()),
        .. Enum.GetValues<RequestErrorKind>().Select(kind => kind.Row()),
    ];
}
