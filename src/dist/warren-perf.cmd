@echo off
rem Starts warren-perf with Java 17 or newer: that of JAVA_HOME, otherwise the first on the PATH.
rem Paths may hold blanks and any character but a quotation mark.
setlocal EnableExtensions DisableDelayedExpansion

set "wp_jar=%~dp0..\lib\warren-perf.jar"
set "wp_java="
if defined JAVA_HOME set "wp_java=%JAVA_HOME:"=%\bin\java.exe"
if not defined JAVA_HOME for %%j in (java.exe) do set "wp_java=%%~$PATH:j"
if not defined wp_java goto none
if not exist "%wp_java%" goto none

rem The release file beside a JDK or JRE tells its version without starting it.
set "wp_version="
for %%d in ("%wp_java%\..\..\release") do set "wp_release=%%~fd"
if exist "%wp_release%" for /f "usebackq tokens=1,2 delims==" %%a in ("%wp_release%") do if "%%a" == "JAVA_VERSION" set "wp_version=%%b"
if not defined wp_version goto start
set "wp_version=%wp_version:"=%"
for /f "delims=." %%v in ("%wp_version%") do set "wp_version=%%v"
if %wp_version% LSS 17 goto old

:start
rem Words of WARREN_PERF_JAVA_OPTS are options of Java. Text in and out is UTF-8 on every Windows.
"%wp_java%" @JAVA_OPTIONS@ -Xshare:auto -Xlog:disable -Xlog:all=off -XX:+DisplayVMOutputToStderr -XX:ErrorFile=NUL -XX:-CreateCoredumpOnCrash -Dfile.encoding=UTF-8 -Duser.language=en -Duser.country=US %WARREN_PERF_JAVA_OPTS% -jar "%wp_jar%" %*
endlocal & exit /b %ERRORLEVEL%

:none
echo warren-perf: expected Java 17 or newer by JAVA_HOME or on the PATH, found none 1>&2
exit /b 69

:old
echo warren-perf: expected Java 17 or newer, found Java %wp_version% ("%wp_java%") 1>&2
exit /b 69
