; Inno Setup 6: the Windows installer, made of the frozen folder (« uv run packaging/build.py app » on Windows, first).
;   iscc packaging\guichet.iss             makes dist\guichet-setup.exe
; Silent; without the second, a computer that is too old is told so in a box that waits for somebody:
;   guichet-setup.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART [/ALLUSERS | /CURRENTUSER]
; Upgrading is installing over; users' data (%LOCALAPPDATA%\guichet) and %PROGRAMDATA%\guichet\settings.json are let be.
#define Version "0.1.0"

[Setup]
AppId={{6B8E4C51-9B1F-4F43-9A53-6D7569636865}
AppName=Guichet
AppVersion={#Version}
AppPublisher=Guichet
DefaultDirName={autopf}\Guichet
DefaultGroupName=Guichet
DisableProgramGroupPage=yes
PrivilegesRequired=admin
PrivilegesRequiredOverridesAllowed=commandline dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir=..\dist
OutputBaseFilename=guichet-setup
SetupIconFile=..\build\icons\guichet.ico
UninstallDisplayIcon={app}\guichet.exe
Compression=lzma2/max
SolidCompression=yes
CloseApplications=yes

[Languages]
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[InstallDelete]
; What an older version had and this one has not
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\dist\guichet\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Guichet"; Filename: "{app}\guichet.exe"
