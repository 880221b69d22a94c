# Makes an .msi of Scrutiny Desk with its own runtime, in target\installer. Written after the Linux script; NOT TRIED YET.
# Needs JDK 25 (JAVA_HOME naming it), Maven and WiX 3 or later.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

mvn -B -ntp -q -DskipTests package
$jdk = $env:JAVA_HOME
if (-not (Test-Path "$jdk\bin\jpackage.exe")) { throw "Set JAVA_HOME to a JDK 25 and try again." }
$version = ([xml](Get-Content pom.xml)).project.version

$out = Join-Path (Get-Location) "target\installer"
Remove-Item -Recurse -Force $out -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force "$out\input", "$out\jmods" | Out-Null
Get-ChildItem "target\app\lib\javafx-*-win.jar", "target\app\lib\jfx-incubator-*-win.jar" | ForEach-Object {
  $name = $_.Name -replace '-[0-9][0-9.]*-win.*', ''
  $classes = "$out\unpacked\$name\classes"; $natives = "$out\unpacked\$name\natives"
  New-Item -ItemType Directory -Force $classes, $natives | Out-Null
  Push-Location $classes; & "$jdk\bin\jar" --extract --file $_.FullName; Pop-Location
  Get-ChildItem -Recurse $classes -Filter *.dll | Move-Item -Destination $natives
  & "$jdk\bin\jmod" create --class-path $classes --libs $natives --target-platform windows-amd64 "$out\jmods\$name.jmod"
}
Get-ChildItem "target\app\lib\*.jar" | Where-Object { $_.Name -notmatch '^(javafx|jfx-incubator)-' } | Copy-Item -Destination "$out\input"
Copy-Item "target\app\scrutiny-desk.jar" "$out\input"

& "$jdk\bin\jpackage" --type msi --dest $out --name "Scrutiny Desk" --app-version $version `
  --input "$out\input" --main-jar scrutiny-desk.jar --main-class org.scrutinydesk.app.Launcher `
  --module-path "$out\jmods" `
  --add-modules javafx.controls,jfx.incubator.richtext,java.sql,java.naming,java.desktop,java.logging,java.management,java.xml.crypto,jdk.unsupported,jdk.charsets,jdk.localedata,jdk.zipfs `
  --java-options "-XX:+UseSerialGC" --java-options "-Xms96m" --java-options "-Xmn32m" --java-options "-XX:MetaspaceSize=128m" --java-options "-Xmx512m" --java-options "-XX:MinHeapFreeRatio=10" --java-options "-XX:MaxHeapFreeRatio=25" `
  --java-options "--enable-native-access=ALL-UNNAMED,javafx.graphics" --java-options "--sun-misc-unsafe-memory-access=allow" `
  --win-menu --win-shortcut --win-per-user-install
