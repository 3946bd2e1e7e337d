@echo off
rem Runs bilan from its sources on Windows, as ./bilan does elsewhere: builds what is missing or has
rem changed since the last "git pull", then starts it quickly. Works from any folder.
rem
rem BILAN_JAVA_OPTS  more options for the JVM, such as -Xmx2g

setlocal EnableExtensions DisableDelayedExpansion

rem What is printed is UTF-8, and so are the lines of this file from here on.
set "page="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
if defined page set "page=%page: =%"
chcp 65001 >nul

set "script=%~f0"
set "root=%~dp0"
set "root=%root:~0,-1%"
set "made=%root%\target\bilan"
set "code=7"

call :find_java
if not defined java (
  call :say "bilan : Java est introuvable. Installer un JDK 17 ou plus récent (https://adoptium.net), puis relancer."
  goto :end
)
call :find_revision
call :read_current
if not defined current call :build
if not defined current goto :end

rem What bilan prints for other programs names this file.
set "BILAN_LAUNCHER=%script%"
"%java%" "@%dist%\java.options" %BILAN_JAVA_OPTS% "-Dbilan.sample=%root%\sample-data" -Dbilan.shell=cmd -Dbilan.console=true -Djdk.console=java.base bilan.cli.Main %*
set "code=%errorlevel%"

:end
if defined page chcp %page% >nul
exit /b %code%

:say
>&2 echo %~1
exit /b

rem The Java of JAVA_HOME, else of the PATH, else where installers put it.
:find_java
set "java="
set "home="
if defined JAVA_HOME set "home=%JAVA_HOME:"=%"
if defined home if exist "%home%\bin\java.exe" set "java=%home%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\j*" "%ProgramFiles%\Java\jdk*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\zulu*") do if exist "%%~d\bin\java.exe" set "java=%%~d\bin\java.exe"
exit /b

rem The commit of the sources, which "git pull" changes.
:find_revision
set "revision=none"
if not exist "%root%\.git\HEAD" exit /b
set /p revision=<"%root%\.git\HEAD"
set "ref=%root%\.git\%revision:ref: =%"
if exist "%ref%" set /p revision=<"%ref%"
exit /b

rem What the last build left: its folder, and what it was made with. Only the name of the folder is
rem taken from what Java wrote, whose letters may be others; the rest was written here.
:read_current
set "current="
set "dist="
set "with="
if not exist "%made%\current" exit /b
for /f "usebackq delims=" %%l in ("%made%\current") do if not defined dist set "dist=%made%\%%~nxl"
if exist "%made%\with" set /p with=<"%made%\with"
if not "%with%"=="%java%;%root%;%revision%" exit /b
if exist "%dist%\java.options" set "current=true"
exit /b

rem One process builds: the log is open to it alone, and to the next one once it ends, however it ends.
:build
if not exist "%made%" md "%made%" 2>nul
if not exist "%made%" (
  call :say "bilan : impossible d’écrire dans %root%\target."
  exit /b
)
call :check_jdk
if not defined jdk exit /b
if defined dist (
  call :say "bilan : le programme a changé, je le prépare à nouveau…"
) else (
  call :say "bilan : je prépare le programme, une seule fois (quelques minutes)…"
)
:try
set "begun="
2>nul (
  call :prepare >"%made%\build.log" 2>&1
)
if not defined begun (
  ping -n 2 127.0.0.1 >nul
  goto :try
)
call :read_current
if defined current exit /b
call :say "bilan : la préparation a échoué. Vérifier la connexion à internet (nécessaire cette seule fois) et la place sur le disque, puis relancer."
call :say "  détail : %made%\build.log"
exit /b

:prepare
set "begun=true"
call :read_current
if defined current exit /b
rem The stamp is older than the build: what is changed meanwhile is built the next time.
type nul >"%made%\stamp"
if exist "%root%\cli\target\lib" rd /s /q "%root%\cli\target\lib"
setlocal
set "JAVA_HOME=%jdk%"
pushd "%root%"
call mvnw.cmd -q -B -ntp -Dquick -Dmaven.test.skip=true -Pdistribution package
if not errorlevel 1 "%java%" tools\distribution\Distribution.java "%root%" "%made%" "%java%"
popd
endlocal
>"%made%\with" echo %java%;%root%;%revision%
exit /b

rem The JDK of that Java, which may be only a starter that lies elsewhere.
:check_jdk
set "jdk="
set "version="
for %%h in ("%java%\..\..") do set "home=%%~fh"
for /f "tokens=1,3" %%a in ('^""%java%" -XshowSettings:properties -version 2^>^&1^"') do if "%%a"=="java.specification.version" set "version=%%b"
if not exist "%home%\lib\modules" for /f "tokens=1,2,*" %%a in ('^""%java%" -XshowSettings:properties -version 2^>^&1^"') do if "%%a"=="java.home" set "home=%%c"
set "major=0"
if defined version for /f "delims=." %%m in ("%version%") do set "major=%%m"
if not defined version set "version=inconnu"
if %major% lss 17 (
  call :say "bilan : Java %version% est trop ancien (%java%). Installer un JDK 17 ou plus récent (https://adoptium.net), ou le désigner par JAVA_HOME, puis relancer."
  exit /b
)
if not exist "%home%\bin\javac.exe" (
  call :say "bilan : il manque le compilateur de Java (%home%). Installer un JDK 17 ou plus récent (https://adoptium.net), pas seulement un JRE, puis relancer."
  exit /b
)
set "jdk=%home%"
exit /b
