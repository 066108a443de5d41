using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace SessionBroker.Cli.CommandLine;

/// <summary>Options that are validated while the command line is parsed, so that every error names its flag.</summary>
internal static class CommonOptions
{
    private const int PortMax = 65535;

    public static Option<int> Port(string name, int standard, string description) => new(name)
    {
        Description = $"{description}; 0 takes any free one",
        HelpName = "PORT",
        DefaultValueFactory = _ => standard,
        CustomParser = result => ReadPort(name, result),
    };

    /// <summary>A whole number; null where the option is not there.</summary>
    public static Option<int?> Count(string name, string helpName, int least, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => ReadCount(name, least, result),
    };

    public static Option<FileInfo> ExistingFile(string name, string description, params string[] aliases)
    {
        var option = new Option<FileInfo>(name, aliases) { Description = description, HelpName = "FILE" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var path] && !File.Exists(path.Value))
                result.AddError($"{name}: there is no file {path.Value}");
        });
        return option;
    }

    public static Option<string> Url(string name, string description, params string[] aliases)
    {
        var option = new Option<string>(name, aliases) { Description = description, HelpName = "URL" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var url] && !IsHttp(url.Value))
                result.AddError($"{name} must be an address such as http://127.0.0.1:3000, not '{url.Value}'");
        });
        return option;
    }

    private static int ReadPort(string name, ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= PortMax)
            return port;

        result.AddError($"{name} must be a number from 0 to {PortMax}, not '{text}'");
        return 0;
    }

    private static int? ReadCount(string name, int least, ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
            return number;

        result.AddError($"{name} must be a whole number from {least}, not '{text}'");
        return null;
    }

    private static bool IsHttp(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == "http" || url.Scheme == "https");
}
