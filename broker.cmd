@echo off
rem The one command of this repository, over infra/SessionBroker.Cli: broker --help
dotnet run --project "%~dp0infra\SessionBroker.Cli" -v quiet -- %*
