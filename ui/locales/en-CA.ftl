# The words of QHR Setup, in Canadian English.

product-name = QHR Setup

## Overall result

headline-checking = Checking this computer
headline-ready = This computer is ready
headline-ready-with-warnings = This computer is ready, with reservations
headline-not-ready = This computer is not ready
headline-unknown = The result is incomplete

lead-checking = Results arrive one by one. This takes a few seconds.
lead-ready = Every check on this page has passed. Keep the key plugged in while you use the viewer, and take it with you when you leave.
lead-ready-with-warnings = Nothing keeps the viewer from opening on this computer, but something deserves a look.
lead-not-ready = Start with what follows. This page changes by itself as soon as it is fixed.
lead-not-ready-one = Only one thing is left to fix on this computer. This page changes by itself as soon as it is done.
lead-other-windows = This cannot be fixed on this computer as it is. Here is the way forward.
lead-only-key = Everything else on this computer is ready. This page changes by itself as soon as the key is seen.
lead-unknown = Nothing that could be checked keeps the viewer from opening, but not everything could be checked.

checked-at = Checked at { $time }
recorded-on = Computer recorded on { $day }

## States

state-pending = Checking
state-pass = Passed
state-warn = Worth a look
state-fail = To fix
state-unknown = Uncertain
state-blocked = Waiting

## Checks

check-os = System
check-usb-key = QHR key
check-chrome-installed = Chrome
check-chrome-recent = Chrome version

## Every check

reason-not-read-yet = Reading
reason-could-not-read = Could not be checked: { $obstacle }
    .title = One check could not be made
    .why = The reading did not succeed: { $obstacle }. This does not mean that something is missing.
reason-waits-for = Not checked yet: see “{ $check }” first

obstacle-pending = still reading
obstacle-timed-out = the system did not answer in time
obstacle-crashed = a fault in this program stopped the reading
obstacle-access-denied = this account may not read it
obstacle-not-supported = this system does not tell
obstacle-failed = the system answered with an error

## System

reason-windows-supported = { $windows }: compatible
reason-windows-support-ended = { $windows }: compatible, but no longer supported by Microsoft
    .title = Plan for a newer version of Windows
    .why = The viewer can open. However, Microsoft’s support for this version ended on { $ended }: without a subscription to extended updates, it gets no more security fixes.
reason-windows-on-arm = { $windows }, on an ARM processor
    .title = This computer has an ARM processor
    .why = Windows is fine, but there may be no driver of the key for this kind of processor. Nothing public confirms it.
reason-windows-server = { $windows }: a server
    .title = This is a Windows server
    .why = The published rule speaks of Windows 7 or newer and says nothing of servers. If you work remotely, the key goes into the computer in front of you.
reason-windows-cannot-run-recent-chrome = { $windows }: too old for a recent Chrome
    .title = This computer needs a newer Windows
    .why = { $product } meets the Windows rule but not the Chrome rule: Chrome { $last-chrome } is the last one that installs on it, and it is too old for the viewer. Updating Chrome will not help.
reason-windows-too-old = { $windows }: too old
    .title = This computer needs a newer Windows
    .why = The viewer needs Windows 7 or newer, and a recent Chrome needs Windows 10 or newer.
reason-macos-needs-windows = macOS: not compatible without Windows
    .title = The viewer needs Windows
    .why = It does not work on macOS. On a Mac, it takes a Windows virtual machine.
reason-not-windows = { $product }: not compatible
    .title = The viewer needs Windows
    .why = This computer runs { $product }. The viewer opens only on Windows.

edition-home = Home
edition-pro = Pro
edition-pro-workstation = Pro for Workstations
edition-pro-education = Pro Education
edition-enterprise = Enterprise
edition-education = Education
edition-ltsc = Enterprise LTSC
edition-iot = IoT Enterprise

## QHR key

reason-possible-key = A possible key is plugged in: { $name }, { $basis }
basis-sighting = a model like a QHR key already described
basis-same-maker = from the same maker as the known keys
reason-several-possible-keys =
    { $count-count ->
        [one] { $count } device could be the QHR key
       *[other] { $count } devices could be the QHR key
    }
    .title = Several devices could be the QHR key
    .why = With several keys plugged in, Chrome may choose someone else’s certificate.
reason-other-smart-card-device = A card reader is plugged in: whether it is your key cannot be told
    .title = Is it your QHR key that is plugged in?
    .why = A smart-card reader is plugged in ({ $device }), but its model is not on our list. It may be your key, or a reader built into the computer.
reason-storage-instead-of-key = A memory stick or disk is plugged in, not the QHR key
    .title = Plug in your QHR key
    .why = The device seen is made to carry files. The QHR key looks alike, but it holds your certificate.
reason-security-key-instead-of-key = A security key for web sites is plugged in, not the QHR key
    .title = Plug in your QHR key
    .why = The device seen is made to sign in to web sites. It is not the key that QHR gave you.
reason-no-key = No key is plugged in
    .title = Plug in your QHR key
    .why = No key is seen on this computer. The viewer opens only while it is plugged in.
reason-no-usb-bus = No USB port can be seen from here
    .title = This computer sees no USB port
    .why = This is common on a virtual machine or a remote computer: the key is plugged into another computer, which does not share it.

## Chrome

reason-chrome-found = Installed { $scope }, { $channel } version
reason-only-preview-chrome = Only a preview is installed ({ $channel })
    .title = Install the ordinary version of Chrome
    .why = A preview of Chrome is installed ({ $channel }). It can change from one day to the next and keep the viewer from opening.
reason-chrome-not-installed = Chrome is not installed
    .title = Install Google Chrome
    .why = The viewer opens only in Google Chrome, and this computer does not have it.
reason-only-other-browsers =
    { $browsers-count ->
        [one] Chrome is not installed: { $browsers } does not count
       *[other] Chrome is not installed: { $browsers } do not count
    }
    .title = Install Google Chrome
    .why =
        { $browsers-count ->
            [one] { $browsers } looks like Chrome, but the viewer does not open in it. It takes Google Chrome.
           *[other] { $browsers } look like Chrome, but the viewer does not open in them. It takes Google Chrome.
        }
reason-chrome-program-missing = Chrome was installed here, but its program is gone
    .title = Install Google Chrome again
    .why = Windows keeps the record of a Chrome whose program is no longer there. The installation was only half removed.

reason-chrome-recent = { $version }, { $released }: recent
reason-chrome-getting-old = { $version }, { $released }: to be updated
    .title = Update Chrome
    .why = The viewer needs a recent Chrome. Version { $version } was { $released }.
reason-chrome-too-old = { $version }, { $released }: too old
    .title = Update Chrome
    .why = The viewer needs a recent Chrome. Version { $version } was { $released }: that is too old.
reason-chrome-held-back-by-windows = { $version }: too old, and this Windows takes no newer one
    .title = This computer needs a newer Windows
    .why = Chrome cannot be updated on this Windows. The remedy is the same as for the system.
reason-chrome-version-unreadable = Chrome’s version cannot be read
    .title = Look up the version in Chrome
    .why = Chrome is installed, but its program does not tell its version in a readable way.
reason-calendar-too-old = { $version }: our calendar is too old to judge it
    .title = Look up the version in Chrome
    .why = Our calendar of versions ends on { $day }. It can no longer tell whether version { $version } is recent.
reason-clock-wrong = Cannot be judged: this computer’s clock shows { $today }
    .title = Set this computer’s clock
    .why = The clock shows { $today }, a day before this program existed. A valid certificate can also seem refused for this reason.

released =
    { $days-count ->
        [0] released these days
        [one] released { $days } day ago
       *[other] released { $days } days ago
    }
released-ahead = ahead of our calendar
released-estimated =
    { $days-count ->
        [0] released these days, by an estimate
        [one] released about { $days } day ago, by an estimate
       *[other] released about { $days } days ago, by an estimate
    }

channel-stable = ordinary
channel-extended-stable = extended stable
channel-beta = beta
channel-dev = developer
channel-canary = Canary
scope-machine = for everyone
scope-user = for this account only

## What to do, and who can do it

fix-use-newer-windows = For the person who looks after your clinic’s computers.
    .step1 = Show this page to the person who looks after the computers.
    .step2 = Ask for a computer with Windows 11, or for this one to be upgraded.
    .step3 = Then open QHR Setup on that new Windows.
fix-plan-windows-upgrade = To be planned with the person who looks after your clinic’s computers.
    .step1 = Go on: this does not keep the viewer from opening.
    .step2 = Talk about moving to a supported version of Windows 11, or about the subscription to extended updates.
fix-use-windows-on-mac = To be arranged with the person who looks after your clinic’s computers.
    .step1 = If this Mac has a Windows virtual machine, open QHR Setup inside it.
    .step2 = If not, use a Windows computer, or ask for a virtual machine to be installed.
fix-use-windows-computer = To be arranged with the person who looks after your clinic’s computers.
    .step1 = Use a computer with Windows 11 or Windows 10.
    .step2 = Open QHR Setup on that computer.
fix-ask-about-arm = To be arranged with the person who looks after your clinic’s computers.
    .step1 = Try first: if the key works on this computer, there is nothing to do.
    .step2 = If not, ask for a computer with an Intel or AMD processor.
fix-ask-about-server = To be arranged with the person who looks after your clinic’s computers.
    .step1 = Ask whether the viewer is to open on this server or on your own computer.
    .step2 = Open QHR Setup where the viewer is to open.
fix-plug-in-key = You can do it, without administrator rights.
    .step1 = Plug your QHR key directly into this computer.
    .step2 = If nothing changes, try another USB port.
    .step3 = No key? Only QHR customer service gives one.
fix-plug-in-key-not-stick = You can do it, without administrator rights.
    .step1 = Leave or remove the memory stick or disk.
    .step2 = Plug your QHR key directly into this computer.
fix-plug-in-key-not-security-key = You can do it, without administrator rights.
    .step1 = Leave or remove the security key.
    .step2 = Plug your QHR key directly into this computer.
fix-identify-device = You can do it, without administrator rights.
    .step1 = Take your QHR key out and watch this line.
    .step2 = If it changes, the device seen is the one you hold. Plug it back in.
    .step3 = If nothing changes, the device seen is not your key. Try another USB port.
fix-keep-only-your-key = You can do it, without administrator rights.
    .step1 = Keep only your own key in this computer.
    .step2 = Give the others back to their owners.
fix-bring-usb-here = To be arranged with the person who looks after your clinic’s computers.
    .step1 = Remote computer: plug the key into the computer in front of you, and ask for smart cards to be shared.
    .step2 = Virtual machine: connect the key to Windows in the virtual machine’s menu of USB devices.
    .step3 = Otherwise, ask whether this computer’s USB ports have been disabled.
fix-install-chrome = You can do it. If an administrator password is asked for, turn to the person who looks after the computers.
    .step1 = Download Chrome from Google’s site.
    .step2 = Open the downloaded file and let the installation finish.
fix-install-chrome-beside-other = You can do it. If an administrator password is asked for, turn to the person who looks after the computers.
    .step1 = Download Chrome from Google’s site.
    .step2 = Open the downloaded file and let the installation finish. The other browser can stay.
fix-reinstall-chrome = You can do it. If an administrator password is asked for, turn to the person who looks after the computers.
    .step1 = Download Chrome from Google’s site.
    .step2 = Open the downloaded file: it repairs the installation.
fix-install-stable-chrome = You can do it. If an administrator password is asked for, turn to the person who looks after the computers.
    .step1 = Download the ordinary version of Chrome from Google’s site.
    .step2 = Open the downloaded file. The preview can stay.
    .step3 = Open your electronic medical record in the ordinary version.
fix-update-chrome = You can do it, in most cases without administrator rights.
    .step1 = In Chrome, open the ⋮ menu at the top right, then “Help” and “About Google Chrome”.
    .step2 = Wait for the update to finish, then click “Relaunch”.
fix-update-managed-chrome = For the person who looks after your clinic’s computers.
    .step1 = Your clinic manages the updates of this Chrome. Show this page to the person in charge of them.
fix-ask-chrome-itself = You can do it, without administrator rights.
    .step1 = In Chrome, open the ⋮ menu at the top right, then “Help” and “About Google Chrome”.
    .step2 = If Chrome says that it is up to date, it is recent enough.
fix-set-clock = For the person who looks after your clinic’s computers, or for you if Windows lets you.
    .step1 = Open this computer’s date and time settings.
    .step2 = Turn on automatic setting, then check again.
fix-check-again = You can do it, without administrator rights.
    .step1 = Check again.
    .step2 = If the result is the same, read the technical details to support.

## Technical details

detail-absent = Nothing found
detail-unreadable = Could not be read: { $obstacle }
    .with-system-words = Could not be read: { $obstacle } ({ $said })
detail-line = { $facts }
detail-usb = { $device }, release { $release }, classes { $classes }: { $kind }
kind-possible-key = possible key
kind-other-smart-card-device = other smart-card device
kind-security-key = security key for web sites
kind-storage = memory stick or disk
kind-other = other device
detail-chrome = Chrome { $version }, { $architecture }, { $channel } version, { $scope }
detail-chrome-leftover = Trace of a removed Chrome { $version }, { $channel } version, { $scope }

## Months

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## The terminal

terminal-simulated = What follows comes from a recording, not from this computer.
terminal-ended-by = Stop with Ctrl+C.
terminal-facts-written = Facts saved in { $file }.
terminal-wrong-usage = Wrong command. This is what was expected:

help-about = Finds what keeps the QHR viewer from opening on this computer, and says who can fix it.
help-check = Checks this computer
help-facts = Writes the facts read on this computer, for support
help-format = Form of the result
help-lang = Language of the sentences; without it, the system’s
help-facts-file = Judges a recorded computer instead of this one
help-watch = Stays open and gives the result again at each change
help-exit-style = Exit codes: nagios (0 ready, 1 reservation, 2 not ready, 3 uncertain) or intune (0 or 1, one line)
help-output = File to write; without it, standard output
help-help = Shows this help
help-version = Shows the version
help-usage = Usage
help-commands = Commands
help-options = Options

## The window

window-title = { $headline } – QHR Setup
window-switch-language = Français
window-recording-banner = Recording: this page does not show the computer you are using.
window-checks = What is checked
window-what-to-do = What to do
window-technical-details = Technical details
window-version = QHR Setup, version { $version }
window-check-again = Check again
window-checking = Checking…
window-open-chrome-download = Open the Chrome website

window-summary-pending = The program reads the state of this computer and changes nothing.
    .more = Nothing is sent: everything stays on this computer.
window-summary-ready = There is nothing for you to do here.
    .more = You can close this window.
window-summary-warnings = Open the row marked with a triangle: it tells what to do and who can take care of it.
    .more = Everything else is in order.
window-summary-rows = The rows below tell what was seen.
    .more = Check again after you change something.

window-drawing-memory-stick = memory
window-drawing-security-key = security
window-drawing-qhr-key = QHR key

problem-link-not-opened = The page could not be opened. Open your browser yourself to find it.
problem-unexpected = Something unexpected happened in this program. Close the window, then open it again.
