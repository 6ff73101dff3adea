using System.Globalization;
using System.Text;
using FundLedger.Server;

// Figures read the same on every machine; each reader's language is chosen by --lang.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunFirstAsync(args, CancellationToken.None).ConfigureAwait(false);
