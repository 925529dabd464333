# The words of QHR Setup, in Canadian English.

product-name = QHR Setup

## Overall result

headline-checking = Checking this computer
headline-ready = This computer’s checks have passed
headline-computer-ready = This computer is ready
headline-ready-with-warnings = This computer’s checks have passed, with warnings
headline-ready-without-key = This computer’s checks have passed; the key was not asked for
headline-ready-with-warnings-without-key = This computer’s checks have passed, with warnings; the key was not asked for
headline-not-ready = This computer is not ready
headline-unknown = The result is incomplete

lead-checking = Results arrive one by one. This takes a few seconds.
lead-ready = Keep the key plugged in while you use the viewer in Omnimed, and take it with you when you leave.
lead-ready-with-warnings =
    { $count-count ->
        [one] This computer’s checks have passed. One point needs attention: here it is.
       *[other] This computer’s checks have passed. { $count } points need attention. Here is the first.
    }
lead-key-taken = The viewer in Omnimed opened on this computer on { $day }. Plug in your key the next time you use it.
lead-not-ready = Start with what follows. This page changes by itself as soon as it is fixed.
lead-not-ready-one = This computer’s other checks have passed. This page changes by itself as soon as it is done.
lead-not-ready-first = The rest depends on this and will be checked next. This page changes by itself as soon as it is fixed.
lead-other-windows = The viewer in Omnimed cannot open with this system. Here is what to do.
lead-only-key = Only the key is missing, as far as could be checked. This page changes by itself as soon as the key is detected.
lead-key-comes-first = Nothing else is missing on this computer. The key, its reader and its certificate will be checked once you have your key.
lead-unknown = The checks that finished found no obstacle, but some did not finish.

checked-at = Checked at { $time }
recorded-on = Computer recorded on { $day }

## States

state-pending = Checking
state-pass = Passed
state-detected = Detected
state-warn = Needs attention
state-fail = To fix
state-unknown = Uncertain
state-blocked = Not checked yet

## Checks

check-os = System
check-session = Session
check-usb-key = QHR key
check-card-reader = Key reader
check-certificate = Certificate
check-chrome-installed = Chrome
check-chrome-recent = Chrome version
check-clock = Computer’s clock

## Every check

reason-not-read-yet = Checking
reason-could-not-read = Could not be checked: { $obstacle }
    .title = One check did not finish
    .why = The check did not finish: { $obstacle }. This does not mean that something is missing.
reason-waits-for = Not checked yet: see “{ $check }” first
reason-seen-by-person-alone = Cannot be read from this account
    .title = To be checked from the person’s account
    .why = The check ran from another account than that of the person at the screen. Their certificate, their Chrome and their session cannot be read from here. This does not mean that something is missing.

obstacle-pending = still checking
obstacle-timed-out = the system did not answer in time
obstacle-not-recorded = the recording does not hold this information
obstacle-crashed = a fault in this program interrupted the check
obstacle-access-denied = this account is not allowed to read it
obstacle-not-supported = this system does not give this information
obstacle-no-service = the service that would answer is not running
obstacle-failed = the system answered with an error

## System

reason-windows-supported = { $windows }: compatible
reason-windows-support-ended = { $windows }: compatible, but no longer supported by Microsoft
    .title = Plan for a newer version of Windows
    .why = The viewer can open. However, Microsoft’s support for this version ended on { $ended }: without a subscription to Extended Security Updates (ESU), it gets no more security fixes.
reason-windows-on-arm = { $windows }, on an ARM processor
    .title = This computer has an ARM processor
    .why = Windows is fine, but this program does not know whether the key has a driver for this kind of processor.
reason-windows-server = { $windows }: a server
    .title = This is a Windows server
    .why = Omnimed asks for Windows 7 or newer and says nothing of servers. If you work remotely, the key goes into the computer in front of you.
reason-windows-cannot-run-recent-chrome = { $windows }: too old for a recent Chrome
    .title = This computer needs a newer version of Windows
    .why = Omnimed accepts { $product }, but on it Chrome stops at version { $last-chrome }, too old for the viewer. Updating Chrome will not help.
reason-windows-too-old = { $windows }: too old
    .title = This computer needs a newer version of Windows
    .why = The viewer in Omnimed needs Windows 7 or newer, and a recent version of Chrome needs Windows 10 or newer.
reason-macos-needs-windows = macOS: not compatible without Windows
    .title = The viewer needs Windows
    .why = It does not work on macOS. On a Mac, you need a Windows virtual machine.
reason-macos-has-virtual-machines = macOS: go through { $programs }
    .title = Open Windows in the virtual machine
    .why = The viewer does not work on macOS. This Mac can run Windows: { $programs }.
reason-not-windows = { $product }: not compatible
    .title = The viewer needs Windows
    .why = This computer runs { $product }. The viewer opens only on Windows.

edition-home = Home
edition-pro = Pro
edition-pro-workstation = Pro for Workstations
edition-pro-education = Pro Education
edition-enterprise = Enterprise
edition-multi-session = Enterprise multi-session
edition-education = Education
edition-ltsc = Enterprise LTSC
edition-iot = IoT Enterprise

## Session

reason-local-session = The screen and the USB ports are this computer’s own
reason-in-virtual-machine = Windows runs in a virtual machine ({ $product })
reason-text-session = Text session on this computer
reason-remote-session-with-key = Remote session ({ $remote }): the key in the computer in front of you is detected
reason-remote-session-without-key = Remote session ({ $remote }): no key is detected
    .title = The key does not reach the remote computer
    .why = You see another computer’s screen ({ $remote }). The key goes into the computer in front of you, which has to share it with the remote computer.
reason-card-sharing-off = Remote session ({ $remote }): sharing keys is not allowed here
    .title = Sharing the key is switched off on the remote computer
    .why = You see another computer’s screen ({ $remote }). A setting enforced on that computer prevents it from receiving the key plugged into the computer in front of you.
reason-remote-session-unclear = Remote session ({ $remote }): cannot tell whether the key reaches it
    .title = You are working remotely
    .why = You see another computer’s screen ({ $remote }). It was not possible to tell whether the key plugged into the computer in front of you reaches it.
reason-remote-session-with-other-card = Remote session ({ $remote }): a card reaches it, but nothing says that it is your key
    .title = Is the card detected remotely your key?
    .why = You see another computer’s screen ({ $remote }). A card reaches it, but its reader is not that of a known QHR key. It may be the card you sign in with.

## QHR key

reason-possible-key = A device that may be your key is plugged in: { $name }, { $basis }
basis-sighting = a model like a QHR key already described
basis-same-maker = from the same maker as the known keys
reason-several-possible-keys =
    { $count-count ->
        [one] { $count } device could be the QHR key
       *[other] { $count } devices could be the QHR key
    }
    .title = Which of these is your key?
    .why = Several keys are plugged in, and only yours counts. With several, Chrome may also choose someone else’s certificate.
reason-identified-key = Your key is plugged in: it is the device you took out and put back
reason-key-known-by-reader = Your key’s reader is detected ({ $name }), though the USB ports could not be checked
reason-desk-reader-seen = A desk reader is plugged in, but no known key
    .title = Is your QHR key plugged in?
    .why = The device detected ({ $device }) is a desk reader, into which a card is slid. It is probably not your key: plug your key in, if you have not.
reason-device-not-recognised = A device is plugged in, but Windows does not recognize it (code { $problem })
    .title = Windows does not recognize what is plugged in
    .why = Something is plugged in, but Windows cannot identify it (code { $problem }). It may be your key.
reason-other-smart-card-device = A card reader is plugged in: it may or may not be your key
    .title = Is it your QHR key that is plugged in?
    .why = A smart-card reader is plugged in ({ $device }), but its model is not on this program’s list. It may be your key, or a reader built into the computer.
reason-storage-instead-of-key = A USB stick for files or a disk is plugged in, not the QHR key
    .title = What is plugged in does not look like your QHR key
    .why = The device detected seems to be for carrying files. Your QHR key may look like it, but it holds your certificate.
reason-security-key-instead-of-key = A security key for websites is plugged in, not the QHR key
    .title = What is plugged in does not look like your QHR key
    .why = The device detected is for signing in to websites. It is not the key you were issued.
reason-no-key = No key is plugged in
    .title = Plug in your QHR key
    .why = No key is detected on this computer. The viewer in Omnimed opens only while it is plugged in.
reason-key-comes-first = Later: you need a key of your own first
    .title = You need a QHR key of your own first
    .why = You answered that you do not have a key yet. As soon as you have it, it will be checked here, with its reader and its certificate.
reason-key-not-asked = Not asked for: no key is plugged in
reason-no-usb-bus = No USB port is detected
    .title = This computer detects no USB port
    .why = This is common on a virtual machine or a remote computer: the key is plugged into another computer, which does not share it.
reason-key-not-in-virtual-machine = No key is connected to this virtual machine ({ $product })
    .title = Connect your QHR key to the virtual machine
    .why = Windows runs here in a virtual machine ({ $product }). A key that is plugged in belongs to the computer itself first; it has to be connected to Windows.
reason-key-through-remote-session = The key is in the computer in front of you and shared with the remote computer

## Key reader

reason-card-ready = The key answers programs on this computer
reason-card-busy = Another program is already using the key
    .title = Another program is using the key
    .why = The key is detected, but another program is already using it. Chrome cannot use it at the same time.
reason-card-mute = The key is plugged in, but does not respond
    .title = The key does not respond
    .why = The reader detects the key, but it does not respond. Taking it out and putting it back often helps. If it does not respond on another computer either, it may be faulty.
reason-driver-missing = The key is plugged in, but Windows has no driver for it
    .title = The key’s driver is missing
    .why = Windows detects the device that is plugged in, but has no driver to use it with (code 28).
reason-device-switched-off = The key is plugged in, but disabled in Windows
    .title = The key is disabled in Windows
    .why = Somebody disabled this device in Device Manager (code 22).
reason-device-fault = The key is plugged in, but Windows cannot start it (code { $problem })
    .title = Windows cannot start the key
    .why = Windows detects the device, but reports a problem (code { $problem }).
reason-smart-card-service-disabled = The smart-card service is disabled
    .title = The smart-card service is disabled
    .why = The key is plugged in. Without this service, no program on this computer can use it.
reason-smart-card-service-missing = No smart-card service on this computer
    .title = The smart-card service is missing
    .why = The key is plugged in. Without this service, no program on this computer can use it.
reason-smart-card-service-stopped = The smart-card service is stopped
    .title = The smart-card service is stopped
    .why = The key is plugged in, but the system’s service that lets programs use it is not running.
reason-smart-card-service-silent = The smart-card service is running, but does not respond
    .title = The smart-card service does not respond
    .why = The key is plugged in and the service is running, but it responds to no program. Most often, restarting the computer is enough.
reason-key-has-no-reader = The key is plugged in, but no program can use it
    .title = This computer does not recognize the key
    .why = The device is plugged in and has power, but the system does not recognize it as a card reader. Most often its driver is missing.
reason-reader-of-which-device = A reader is detected, but it may not be your key’s
    .title = Is this reader your key’s?
    .why = The key is plugged in and a reader is detected, but nothing says that they belong together. A card in another reader does not stand in for your key.
reason-reader-empty = No card is detected in the key’s reader
    .title = No card is detected in the key’s reader
    .why = The key is plugged in, but no card is detected in its reader. The key may not be pushed in fully.

## Certificate

reason-certificate-valid = A certificate on the key is valid until { $until }
reason-certificate-ends-soon =
    { $days-count ->
        [one] The certificate on the key expires in { $days } day, on { $until }
       *[other] The certificate on the key expires in { $days } days, on { $until }
    }
    .title = The certificate on the key expires soon
    .why = This does not yet prevent the viewer from opening. After { $until }, expect the key to stop working.
reason-certificate-ends-very-soon =
    { $days-count ->
        [one] The certificate on the key expires in { $days } day, on { $until }
       *[other] The certificate on the key expires in { $days } days, on { $until }
    }
    .title = The certificate on the key expires in a few days
    .why = After { $until }, expect the key to stop working and the viewer to stop opening.
reason-certificate-expired = The certificate on the key expired on { $ended }
    .title = The certificate on the key has expired
    .why = The key works, but its certificate expired on { $ended }. Reinstalling software will not help.
reason-certificate-not-yet-valid = The certificate on the key only starts on { $starts }
    .title = The certificate is not valid yet
    .why = It starts on { $starts }, a date that this computer’s clock has not reached yet. Most often the clock is behind.
reason-certificate-sha1 = The certificate on the key is of an older generation
    .title = Your key is of an older generation
    .why = Its certificate, valid until { $until }, is signed the old way (SHA-1). Most keys of that generation were replaced in 2016 and 2017; yours may be refused.
reason-several-certificates =
    { $count-count ->
        [one] { $count } valid certificate could be used
       *[other] { $count } valid certificates could be used
    }
    .title = Chrome will offer several certificates
    .why = Several valid certificates could be used to sign in. One of them may be somebody else’s.
reason-no-certificate = No certificate of the key is detected on this computer
    .title = Chrome will have no certificate to offer
    .why = Programs detect the key, but no certificate on a key is offered to Chrome.
reason-key-software-missing = The key is detected, but the software that reads its certificate is missing
    .title = The key’s software is missing
    .why = The key is detected, but no certificate is. None of the known programs that read such keys was found on this computer.
reason-certificate-propagation-off = The key’s certificates are not copied into Windows
    .title = Windows does not copy the key’s certificate
    .why = Copying certificates from a key into Windows is switched off on this computer. Chrome therefore cannot offer yours.
reason-certificate-of-another-issuer = A certificate is on the key, but not from an expected issuer
    .title = The certificate on the key is not one your clinic expects
    .why = The key that is plugged in holds a certificate, but its issuer is none of those that your clinic listed for the QHR.
reason-certificate-unclear = A certificate is detected, but it may not be on the key
    .title = Is this certificate your key’s?
    .why = A certificate could be used to sign in, but Windows does not say whether it is on your key or in this computer.
reason-certificate-of-which-card = A certificate is detected, but it may not come from your key
    .title = Does this certificate come from your key?
    .why = Another card is in this computer too, and Windows does not say which of them the certificate comes from.

## Chrome

reason-chrome-found = Installed { $scope }, { $channel } version
reason-chrome-for-this-account-only = Installed for this account only
    .title = Other people on this computer will not have Chrome
    .why = Chrome is installed in your Windows account only. Nothing is missing for you; on a shared computer, the others will not have it.
reason-several-chromes =
    { $count-count ->
        [one] { $count } copy of Chrome is installed
       *[other] { $count } copies of Chrome, of different versions, are installed
    }
    .title = Keep only one copy of Chrome
    .why = Different versions of Chrome are installed. Depending on the icon, one or the other opens, with or without the updates.
reason-links-open-elsewhere = Chrome is installed, but links open in { $browser }
    .title = Open Omnimed in Chrome
    .why = A link clicked in an email or a document opens in { $browser }, where the viewer does not work.
reason-chrome-policies-set =
    { $policies-count ->
        [one] Installed, with a setting enforced by the clinic
       *[other] Installed, with settings enforced by the clinic
    }
    .title = Your clinic manages Chrome’s settings
    .why = Enforced settings may affect the choice of certificate or the sites allowed: { $policies }. Nothing suggests that they block anything.
reason-only-preview-chrome = Only a preview is installed ({ $channel })
    .title = Install the ordinary version of Chrome
    .why = A preview of Chrome is installed ({ $channel }). It can change from one day to the next and prevent the viewer from opening.
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
            [one] { $browsers } is not Google Chrome: the viewer does not open in it. You need Google Chrome.
           *[other] { $browsers } are not Google Chrome: the viewer does not open in them. You need Google Chrome.
        }
reason-chrome-program-missing = Chrome was installed here, but its program is gone
    .title = Install Google Chrome again
    .why = Windows keeps a record of a copy of Chrome whose program is no longer there: it was only partly uninstalled.

reason-chrome-waits-for-relaunch = An update of Chrome is waiting for its next start
    .title = Close Chrome, then open it again
    .why = The new version is already on this computer, and takes the place of the old one when Chrome is closed and opened again.
reason-chrome-runs-in-background = An update is waiting: Chrome is still running, without a window
    .title = Chrome is still running, without a window
    .why = The new version waits for Chrome to be closed. It is still running in the background, even without a window.
reason-chrome-runs-elsewhere = An update is waiting: Chrome is open in another session
    .title = Chrome is open in somebody else’s session
    .why = The new version waits until Chrome is closed in every session of this computer, and somebody else left it open.
reason-chrome-recent = { $version }, { $released }: recent
reason-chrome-getting-old = { $version }, { $released }: to be updated
    .title = Update Chrome
    .why = The viewer needs a recent Chrome. Version { $version } was { $released }.
reason-chrome-too-old = { $version }, { $released }: too old
    .title = Update Chrome
    .why = The viewer needs a recent Chrome. Version { $version } was { $released }: that is too old.
reason-chrome-held-back-by-windows = { $version }: too old, and this version of Windows takes no newer one
    .title = This computer needs a newer version of Windows
    .why = Chrome cannot be updated on this version of Windows. See what to do at the line “System”.
reason-chrome-version-unreadable = Chrome’s version cannot be read
    .title = Look up the version in Chrome
    .why = Chrome is installed, but its program does not give its version in a readable way.
reason-calendar-too-old = { $version }: this program’s calendar is too old to judge it
    .title = Look up the version in Chrome
    .why = This program’s calendar of versions ends on { $calendar-ends }. It can no longer tell whether version { $version } is recent.
reason-clock-wrong = Cannot be judged: this computer’s clock shows { $today }
    .title = Set this computer’s clock
    .why = The clock shows { $today }, a date before this program existed. A valid certificate can also seem refused for this reason.
reason-clock-kept = Windows sets the clock itself
reason-clock-not-kept = Windows does not set the clock itself
    .title = Let Windows set the clock
    .why = With a clock that runs fast or slow, a valid certificate can be refused. If another program sets it, there is nothing to change.

released =
    { $days-count ->
        [0] released today
        [one] released { $days } day ago
       *[other] released { $days } days ago
    }
released-ahead = newer than this program’s calendar
released-estimated =
    { $days-count ->
        [0] released about today, by our estimate
        [one] released about { $days } day ago, by our estimate
       *[other] released about { $days } days ago, by our estimate
    }

channel-stable = ordinary
channel-extended-stable = extended stable
channel-beta = beta
channel-dev = developer
channel-canary = Canary
scope-machine = for everyone
scope-user = for this account only

## What to do

fix-use-newer-windows =
    .step1 = Send the report (step 6) to your IT support, or show them step 4.
    .step2 = Ask for a computer with Windows 11, or for this one to be upgraded.
    .step3 = Then open QHR Setup on the newer Windows.
fix-plan-windows-upgrade =
    .step1 = Go on: this does not prevent the viewer from opening.
    .step2 = Ask your IT support to move this computer to a version of Windows 11 that Microsoft supports.
    .step3 = In the meantime, they can also subscribe to Extended Security Updates (ESU), where Microsoft offers them.
fix-use-windows-on-mac =
    .step1 = Does this Mac already open Windows, with Parallels Desktop, VMware, VirtualBox or UTM? Open Windows, then QHR Setup in Windows.
    .step2 = If not, the simplest is to use a Windows computer.
    .step3 = You need this Mac? Ask your IT support to install a virtual machine on it: a program that opens Windows in a window of the Mac.
fix-use-windows-computer =
    .step1 = Use a computer with Windows 11 or Windows 10.
    .step2 = Open QHR Setup on that computer.
    .step3 = You have none? Ask your IT support for one.
fix-ask-about-arm =
    .step1 = Look at checks 4.3 to 4.5 with your key: if they pass, it works on this computer and there is nothing to do.
    .step2 = If not, ask your IT support for a computer with an Intel or AMD processor.
fix-ask-about-server =
    .step1 = Where do you open Omnimed every day: here, or on the computer in front of you? Open QHR Setup in that place.
    .step2 = You do not know? Ask your IT support whether the viewer in Omnimed is to open on this server or on your own computer.
fix-plug-in-key =
    .step1 = Plug your QHR key directly into this computer.
    .step2 = If nothing changes, try another USB port.
    .step3 = No key? Ask QHR customer service for it: nobody else issues keys.
fix-plug-in-key-not-stick =
    .step1 = You can leave the USB stick for files or the disk in place.
    .step2 = Plug your QHR key directly into this computer. If nothing changes, try another USB port.
    .step3 = It really is the key you were issued? Call QHR customer service.
fix-plug-in-key-not-security-key =
    .step1 = You can leave the security key in place.
    .step2 = Plug your QHR key directly into this computer. If nothing changes, try another USB port.
    .step3 = It really is the key you were issued? Call QHR customer service.
fix-ask-for-key =
    .step1 = Ask QHR customer service for your key. Nobody else issues keys: Omnimed has none to give.
    .step2 = As soon as you have it, come back to step 2 and answer “Yes, I have my own key”.
fix-identify-device =
    .step1 = In step 4, click “Take the key out and put it back, step by step”: the program will tell whether the device is the one you are holding.
    .step2 = That button is not there? Take the key out. If check 4.3 or 4.4 changes, the device is yours: plug it back in.
    .step3 = Otherwise, it is not your key: plug the key into another USB port.
    .step4 = Still nothing? Send the report (step 6) to your IT support.
fix-keep-only-your-key =
    .step1 = Keep only your own key in this computer.
    .step2 = Give the others back to their owners.
    .step3 = You do not know which one is yours? Call QHR customer service.
fix-try-another-port =
    .step1 = Take the device out and put it into another port, directly on this computer and not on a hub.
    .step2 = If nothing changes, try it on another computer.
    .step3 = If it is recognized there, send this computer’s report (step 6) to your IT support.
    .step4 = If it is recognized nowhere and it is your key, call QHR customer service.
fix-bring-usb-here =
    .step1 = Do you see the screen of a computer that is elsewhere? Plug the key into the one in front of you, and ask your IT support to share smart cards.
    .step2 = Is Windows in a window of another system, such as a Mac? In that window’s menu, look for the USB devices and connect the key to Windows.
    .step3 = Neither? Ask your IT support whether this computer’s USB ports have been disabled.
fix-install-chrome =
    .step1 = In step 4, click “Open the Chrome website”, then download Chrome.
    .step2 = Open the downloaded file and let the installation finish. Check 4.6 changes by itself.
fix-install-chrome-beside-other =
    .step1 = In step 4, click “Open the Chrome website”, then download Chrome.
    .step2 = Open the downloaded file and let the installation finish. The other browser can stay.
    .step3 = Open Omnimed in Chrome, not in the other browser.
fix-reinstall-chrome =
    .step1 = In step 4, click “Open the Chrome website”, then download Chrome.
    .step2 = Open the downloaded file: it repairs the installation. Check 4.6 changes by itself.
fix-install-stable-chrome =
    .step1 = In step 4, click “Open the Chrome website”, then download Chrome: it is the ordinary version.
    .step2 = Open the downloaded file. The preview can stay.
    .step3 = Open Omnimed with the “Google Chrome” icon, not “Beta”, “Dev” or “Canary”.
fix-update-chrome =
    .step1 = First save your notes in Omnimed: the update closes Chrome.
    .step2 = In Chrome, open the ⋮ menu at the top right, then “Help” and “About Google Chrome”.
    .step3 = Wait for the update to finish, then click “Relaunch”.
    .step4 = An error, or Chrome says that your organization manages it? Tell your IT support.
fix-update-managed-chrome =
    .step1 = Send the report (step 6) to your IT support, or show them step 4.
    .step2 = Ask them for a recent version of Chrome: on this computer, an imposed setting decides its updates.
fix-ask-chrome-itself =
    .step1 = In Chrome, open the ⋮ menu at the top right, then “Help” and “About Google Chrome”.
    .step2 = Chrome says that it is up to date? It is the newest version that this computer can get.
    .step3 = An update is ready? First save your notes in Omnimed, then click “Relaunch”.
    .step4 = An error, or the viewer does not open? Give your IT support the version shown.
fix-set-clock =
    .step1 = Press Windows + I, then choose “Time & language” and “Date & time”.
    .step2 = Turn on “Set time automatically”, then click “Sync now”. Check the time zone too.
    .step3 = Windows refuses, or the setting does not last? Ask your IT support (“W32Time” service).
fix-use-virtual-machine-on-mac =
    .step1 = Open Windows in your virtual machine program.
    .step2 = Plug the key in once Windows is open, and connect it to Windows when the program asks.
    .step3 = Open QHR Setup in Windows: the checks are made there.
    .step4 = Windows is not there yet? Ask your IT support.
fix-share-key-over-remote-desktop =
    .step1 = Save your notes in Omnimed, then close the remote session. Plug the key into the computer in front of you.
    .step2 = There, open “Remote Desktop Connection”, then “Show Options”, “Local Resources” and “More”.
    .step3 = Tick “Smart cards” (the name may be longer), then connect again.
    .step4 = There is no such choice, or nothing changes? Ask your IT support.
fix-allow-card-sharing =
    .step1 = Send the report (step 6) to your IT support, or show them step 4.
    .step2 = To do on the remote computer: turn off the Remote Desktop Services policy “Do not allow smart card device redirection”.
fix-ask-about-remote-session =
    .step1 = First save your notes in Omnimed, then close the remote session. Plug the key into the computer in front of you and open the session again.
    .step2 = If nothing changes, ask your IT support to share smart cards with the remote session. Sometimes a driver is needed on both sides.
fix-connect-key-in-parallels =
    .step1 = Plug the key in while Windows is open. If Parallels Desktop asks where to connect it, choose Windows.
    .step2 = Otherwise, look for the key among the USB devices of the “Devices” menu and choose it.
    .step3 = Check 4.3 changes by itself as soon as the key arrives. If it does not, ask your IT support.
fix-connect-key-in-vmware =
    .step1 = Plug the key in while the virtual machine’s window is in front. If VMware asks where to connect it, choose the virtual machine.
    .step2 = Otherwise, open the “Virtual Machine” (or “VM”) menu, then removable or USB devices, the key, and “Connect”.
    .step3 = Check 4.3 changes by itself as soon as the key arrives. If it does not, ask your IT support.
fix-connect-key-in-virtual-box =
    .step1 = Open Windows in VirtualBox first, then plug the key in.
    .step2 = In the virtual machine’s window, open the “Devices” menu, then “USB”, and tick the key. Check 4.3 changes by itself.
    .step3 = If the key is greyed out, save your notes in Omnimed, take the key out, shut the virtual machine down and start over.
    .step4 = Still greyed out? Ask your IT support.
fix-connect-key-in-utm =
    .step1 = Plug the key in while Windows is open.
    .step2 = In the virtual machine’s window, open the list of USB devices and choose the key. Check 4.3 changes by itself.
    .step3 = If it does not stay, save your notes in Omnimed, shut Windows down and try without USB 3.0, in the virtual machine’s settings.
    .step4 = It still does not stay? Ask your IT support.
fix-connect-key-in-hyper-v =
    .step1 = The key gets into Hyper-V only through a remote connection. Save your notes in Omnimed, then close the virtual machine’s window and open it again.
    .step2 = When you connect, open “Show Options”, then “Local Resources” and “More”, and tick “Smart cards”.
    .step3 = There is no such choice? Ask your IT support to turn on the enhanced session mode.
fix-connect-key-to-virtual-machine =
    .step1 = Plug the key in while Windows is open.
    .step2 = In the window that shows Windows, look for the menu of USB devices (“Devices” or “USB”) and choose the key.
    .step3 = Check 4.3 changes by itself as soon as the key arrives. If it does not, ask your IT support.
fix-close-other-key-program =
    .step1 = First save your notes in Omnimed. Then close what may be using the key: the production QHR, another QHR tab, a signing or email program, another electronic record.
    .step2 = If nothing changes, take the key out, wait a few seconds, then put it back.
    .step3 = If it is still in use, restart this computer.
    .step4 = Still nothing? Send the report (step 6) to your IT support.
fix-replug-key =
    .step1 = Take the key out, wait a few seconds, then put it back.
    .step2 = Try another USB port, directly on this computer.
    .step3 = If nothing changes, try the key on another computer. If it does not respond there either, call QHR customer service.
    .step4 = It responds there? Send this computer’s report (step 6) to your IT support.
fix-install-key-driver =
    .step1 = Take the key out and put it into another port, directly on this computer. Wait a few seconds: sometimes that is enough.
    .step2 = Otherwise, send the report (step 6) to your IT support, or show them step 4: the key’s driver or software has to be installed.
fix-restart-for-key =
    .step1 = First save your notes in Omnimed, then restart this computer.
    .step2 = If nothing changes, put the key into another port, directly on this computer.
    .step3 = If the same code comes back, send the report (step 6) to your IT support, or show them step 4: the key’s driver may have to be installed again.
fix-switch-device-on =
    .step1 = Send the report (step 6) to your IT support, or show them step 4.
    .step2 = In Device Manager: right-click the device, then “Enable device”.
fix-enable-smart-card-service =
    .step1 = Send the report (step 6) to your IT support, or show them step 4.
    .step2 = The smart card service must be allowed to start: on Windows, “Smart Card” (SCardSvr), start type manual.
fix-install-smart-card-service =
    .step1 = Send the report (step 6) to your IT support, or show them step 4.
    .step2 = On Windows, this service is part of the system, which has to be repaired: “DISM /Online /Cleanup-Image /RestoreHealth”, then “sfc /scannow”.
    .step3 = On Linux: install pcscd, then start it.
fix-start-smart-card-service =
    .step1 = Take the key out, wait a few seconds, then put it back: the service often starts at that moment.
    .step2 = Otherwise, save your notes in Omnimed, then restart this computer.
    .step3 = If nothing changes, send the report (step 6) to your IT support, or show them step 4: the “Smart Card” service (SCardSvr) or, on Linux, pcscd has to be started.
fix-replug-to-start-service =
    .step1 = Take the key out, wait a few seconds, then put it back: Windows starts the service at that moment.
    .step2 = If nothing changes, save your notes in Omnimed, then restart this computer.
    .step3 = If the service stays stopped, send the report (step 6) to your IT support, or show them step 4.
fix-restart-computer =
    .step1 = First save your notes in Omnimed, then restart this computer.
    .step2 = If nothing changes, send the report (step 6) to your IT support, or show them step 4.
fix-reconnect-key-to-virtual-machine =
    .step1 = In the virtual machine’s menu of USB devices, disconnect the key from Windows, then connect it again.
    .step2 = If nothing changes, take the key out, push it back in fully, then connect it to Windows.
    .step3 = Still nothing? Send the report (step 6) to your IT support.
fix-insert-card =
    .step1 = Push the key in fully, or slide the card into its reader.
    .step2 = If nothing changes, try another USB port, then another computer.
    .step3 = No card is detected there either? Call QHR customer service.
fix-install-key-software =
    .step1 = Send the report (step 6) to your IT support, or show them step 4: the key’s software has to be installed on this computer.
    .step2 = Which software? The procedure that your clinic received may say. Otherwise, ask QHR customer service.
fix-turn-on-certificate-propagation =
    .step1 = Send the report (step 6) to your IT support, or show them step 4.
    .step2 = The “Certificate Propagation” service (CertPropSvc) must run, and the policy “Turn on certificate propagation from smart card” (CertPropEnabled) must not forbid it.
fix-renew-certificate =
    .step1 = Call QHR customer service and say that your key’s certificate has to be renewed.
    .step2 = There is no use in trying another computer: the certificate is on the key.
fix-plan-certificate-renewal =
    .step1 = Go on: this does not prevent the viewer from opening.
    .step2 = Call QHR customer service before the certificate expires and ask for its renewal.
fix-replace-old-key =
    .step1 = Try first: if the viewer opens, there is no hurry.
    .step2 = Otherwise, call QHR customer service and ask whether your key has to be replaced.
fix-use-the-qhr-key =
    .step1 = Is the key that is plugged in the one you were issued? If not, take it out and plug in the right one.
    .step2 = If it is, send the report (step 6) to your IT support: the list of expected issuers may need a correction.
fix-take-other-cards-out =
    .step1 = Take the other cards and keys out of this computer. Keep only your QHR key.
    .step2 = Wait a few seconds: check 4.5 changes by itself.
    .step3 = If nothing changes, send the report (step 6) to your IT support.
fix-choose-your-certificate =
    .step1 = Keep only your own key in this computer.
    .step2 = When Chrome asks, choose the certificate on your key: most often, it has your name. It is not your employer’s nor the one for Windows.
    .step3 = Chrome does not ask? Save your notes in Omnimed, close all windows of Chrome, plug the key in, then open it again.
    .step4 = In doubt? Call QHR customer service.
fix-remove-other-chrome =
    .step1 = Until then, always open Omnimed with the same Chrome icon.
    .step2 = Ask your IT support to keep one copy of Chrome (the one installed for everyone, if there is one) and to uninstall the others.
fix-install-chrome-for-everyone =
    .step1 = Are you the only person who uses this computer? There is nothing to do.
    .step2 = If not, ask your IT support to install Chrome for everyone.
fix-open-omnimed-in-chrome =
    .step1 = Open Chrome first, then Omnimed in Chrome.
    .step2 = For links to open there always: press Windows + I, then choose “Apps”, “Default apps” and “Google Chrome”.
    .step3 = Windows refuses? Ask your IT support.
fix-review-chrome-policies =
    .step1 = Go on: the viewer may well open.
    .step2 = If it does not open although everything else is ready, send the report (step 6) to your IT support. The page chrome://policy will show them these settings.
fix-relaunch-chrome =
    .step1 = First save your notes in Omnimed.
    .step2 = Close all windows of Chrome, then open it again.
    .step3 = Or, in Chrome, open the ⋮ menu, then “Help”, “About Google Chrome” and “Relaunch”.
    .step4 = Nothing changes? Restart this computer. If that does not help, tell your IT support.
fix-close-chrome-in-background =
    .step1 = First save your notes in Omnimed.
    .step2 = Near the clock, click the ^ arrow. Right-click the Chrome icon, then choose “Exit”.
    .step3 = The icon is not there? Open the Start menu, click your name, sign out of Windows, then sign in again.
    .step4 = Still nothing? Tell your IT support.
fix-close-chrome-elsewhere =
    .step1 = Ask the other person to save their notes, then to close Chrome or sign out of Windows.
    .step2 = They are not there? Call them: a restart ends their session and erases what they have not saved.
    .step3 = With their consent, save your notes, then restart this computer. Otherwise, ask your IT support.
fix-check-as-person =
    .step1 = Open QHR Setup from the account of the person who uses this computer, without running it as administrator.
    .step2 = Monitoring software runs the check? Have it do so in that person’s session.
fix-check-again =
    .step1 = In step 4, click “Check again”.
    .step2 = If nothing changes, give your support code (bottom of the window) or the report (step 6) to your IT support.

## Who can do it

who-you = You can do this, without administrator rights.
who-you-maybe = You can do this. It asks for an administrator password? See your IT support.
who-administrator = To arrange with your IT support.
who-administrator-rights = To be done by your IT support, with administrator rights.
who-administrator-after-you = Begin yourself. Your IT support takes over if need be.
who-administrator-rights-after-you = Try it yourself first. The last step is for your IT support, with administrator rights.
who-qhr-customer-service = Ask QHR customer service.
who-omnimed = Ask Omnimed.
who-manager = Ask your manager.

## What you have to do, as a title

to-do-use-newer-windows = Ask for a newer version of Windows
to-do-plan-windows-upgrade = Ask for a version of Windows that is supported
to-do-use-windows-on-mac = Use Windows, in a virtual machine or on another computer
to-do-use-windows-computer = Use a Windows computer
to-do-ask-about-arm = Try your key on this computer
to-do-ask-about-server = Open QHR Setup where you open Omnimed
to-do-ask-for-key = Ask for a QHR key of your own
to-do-plug-in-key = Plug in your QHR key
to-do-plug-in-key-not-stick = Plug in your QHR key
to-do-plug-in-key-not-security-key = Plug in your QHR key
to-do-identify-device = Find out whether what is plugged in is your QHR key
to-do-keep-only-your-key = Keep only your own key in this computer
to-do-try-another-port = Try the device in another USB port
to-do-bring-usb-here = Bring the key through to this computer
to-do-install-chrome = Install Google Chrome
to-do-install-chrome-beside-other = Install Google Chrome
to-do-reinstall-chrome = Install Google Chrome again
to-do-install-stable-chrome = Install the ordinary version of Chrome
to-do-update-chrome = Update Chrome
to-do-update-managed-chrome = Have Chrome updated
to-do-ask-chrome-itself = Look at the version in Chrome
to-do-set-clock = Set this computer’s clock
to-do-use-virtual-machine-on-mac = Open Windows in the virtual machine
to-do-share-key-over-remote-desktop = Share the key with the remote computer
to-do-allow-card-sharing = Have the sharing of the key allowed
to-do-ask-about-remote-session = Plug the key into the computer in front of you
to-do-connect-key-in-parallels = Connect your QHR key to the virtual machine
to-do-connect-key-in-vmware = Connect your QHR key to the virtual machine
to-do-connect-key-in-virtual-box = Connect your QHR key to the virtual machine
to-do-connect-key-in-utm = Connect your QHR key to the virtual machine
to-do-connect-key-in-hyper-v = Share the key with the virtual machine
to-do-connect-key-to-virtual-machine = Connect your QHR key to the virtual machine
to-do-close-other-key-program = Close the other program that uses the key
to-do-replug-key = Take the key out and put it back
to-do-install-key-driver = Put the key into another USB port
to-do-restart-for-key = Restart this computer
to-do-switch-device-on = Have the key enabled in Windows
to-do-enable-smart-card-service = Have the smart card service enabled
to-do-install-smart-card-service = Have the smart card service restored
to-do-restart-computer = Restart this computer
to-do-replug-to-start-service = Take the key out and put it back
to-do-reconnect-key-to-virtual-machine = Connect the key to the virtual machine again
to-do-start-smart-card-service = Take the key out and put it back
to-do-insert-card = Push the key all the way in
to-do-install-key-software = Have the key’s software installed
to-do-turn-on-certificate-propagation = Have the copying of the certificate into Windows turned on
to-do-renew-certificate = Ask for your key’s certificate to be renewed
to-do-plan-certificate-renewal = Ask for your key’s certificate to be renewed
to-do-replace-old-key = Ask whether your key has to be replaced
to-do-use-the-qhr-key = Check that the key in the port is the one from the QHR
to-do-take-other-cards-out = Take the other cards and keys out
to-do-choose-your-certificate = Choose your own certificate
to-do-remove-other-chrome = Always open Omnimed with the same Chrome icon
to-do-install-chrome-for-everyone = Have Chrome installed for everyone
to-do-open-omnimed-in-chrome = Open Omnimed in Chrome
to-do-review-chrome-policies = Have the policies of Chrome looked at
to-do-relaunch-chrome = Close Chrome, then open it again
to-do-close-chrome-in-background = Quit Chrome completely
to-do-close-chrome-elsewhere = Have Chrome closed in the other session
to-do-check-as-person = Have the check done from the account of the person
to-do-check-again = Check again

## Steps

step-welcome = Welcome
step-eligibility = Eligibility
step-clinic = Clinic
step-computer = This computer
step-profile = Profile
step-summary = Summary

## Eligibility: the outcome, and what comes next

outcome-eligible = From your answers, you are eligible
    .next = Three things are left to look at: the clinic, this computer, then your Omnimed profile. The QHR viewer in Omnimed will open once everything is in place.
outcome-eligible-after-form = You will be eligible once the form is sent
    .next = Send the form before you set anything up. Look for it in Omnimed, among the forms (main menu, help section). Omnimed’s page on the prerequisites also leads to it. If you cannot find it, ask Omnimed.
outcome-get-key = You first need a QHR key of your own
    .next = Ask QHR customer service for it: nobody else issues keys. Ask as well what you need to provide and how long it takes: this program does not know. Come back here as soon as you have the key.
outcome-use-production-qhr = Open the QHR outside Omnimed, through the production QHR
    .next = The production QHR has its own installation, and the steps shown here do not apply to it. To get it, or for help, contact QHR customer service.
outcome-not-eligible = From your answers, the viewer in Omnimed does not open for you
    .next = If one of your answers is not right, change it. For any question about access to the QHR, contact QHR customer service.
outcome-needs-correction = An answer is missing or needs correcting
    .next = Give this answer, and the next step will show. If in doubt, ask your manager.

eligibility-conditions-met = Your profession, your key and your Omnimed account meet the conditions.
eligibility-extern = Externs have no internship card from the Collège des médecins du Québec, so the viewer cannot open for them in Omnimed.
    .next = Come back when you are a resident: medical residents can use the viewer.
eligibility-doctor-without-cmq-number = To use the viewer, a doctor needs a practice number from the Collège des médecins du Québec.
    .next = Are you in your residency? Answer that you are a medical resident instead. For a practice number, contact the Collège des médecins du Québec.
eligibility-other-without-key = Outside the listed professions, the viewer opens only for people who possess a QHR key.
    .next = Only QHR customer service can tell whether you may have a key. If you receive one, come back here.
eligibility-no-key = The viewer opens with a QHR key of your own. Someone else’s will not do.
eligibility-user-name-letters-and-digits = Your Omnimed user name has letters and digits. There is nothing wrong with this account, but the viewer in Omnimed opens only with an account of seven digits.
eligibility-user-name-empty = The Omnimed user name is missing.
    .next = Enter the one you sign in to Omnimed with.
eligibility-user-name-digit-count =
    { $digits-count ->
        [5] 5 digits: this may be your practice number. An Omnimed user name has exactly seven.
        [one] { $digits } digit. An Omnimed user name has exactly seven.
       *[other] { $digits } digits. An Omnimed user name has exactly seven.
    }
    .next = See whether a digit is missing or there is one too many. Zeros at the beginning count.
eligibility-user-name-ramq-delegate = This is the number of a delegate of RAMQ’s online services, not an Omnimed user name.
    .next = Enter the one you sign in to Omnimed with.
eligibility-user-name-email = This is an email address, not an Omnimed user name.
    .next = Enter the one you sign in to Omnimed with.
eligibility-user-name-letters-only = There are only letters. An Omnimed user name has seven digits, or letters and digits.
    .next = Enter the one you sign in to Omnimed with, not your own name.
eligibility-user-name-other-character = An Omnimed user name has only digits, or letters and digits. Take out the spaces, periods and hyphens.
user-name-unknown = You answered that you do not know it.

answers-title = Your answers
    .lead = Change the one that is not right: what follows takes it into account at once.
answers-profession = Profession
answers-own-key = Your own QHR key
answers-user-name = Omnimed user name
answers-account-created = Omnimed account created
answers-user-name-seven-digits = Seven digits
answers-user-name-letters-and-digits = Letters and digits
answers-user-name-unknown = I do not know it

whose-key = A key is plugged in: is it yours?
    .why = You answered that you do not have a QHR key of your own yet, and this computer sees a device that may be one.
    .mine = Yes, it is mine
    .others = No
others-key = Give this key back to the person it belongs to
    .why = Somebody else’s key will not do: each person consults the QHR with their own. Take this one out of the computer and give it back to them.
    .mine = It is mine after all
    .next = Enter the user name you sign in to Omnimed with.
eligibility-user-name-unknown = Without your Omnimed user name, nothing tells whether this kind of account works.
    .heading = You need your Omnimed user name first
    .next = It is what you type to sign in to Omnimed. If you cannot find it, ask Omnimed or your manager for it, then come back here.
eligibility-account-before-february2018 = Your Omnimed account was created before February 2018. For such accounts, except doctors’, a form must be sent before the configuration.
eligibility-account-creation-unknown = Without the date your Omnimed account was created, it is treated as one from before February 2018: for such accounts, except doctors’, a form must be sent before the configuration.
    .next = To find the date, look for the email in which Omnimed gave you your access, or ask your manager or Omnimed. If it was in February 2018 or later, change your answer: the form is not needed.
eligibility-form-sent = The form asked for your account is sent, according to your answer.
eligibility-unanswered = An answer is missing: { $question }.
eligibility-question-profession = the profession
eligibility-question-cmq-number = a practice number from the Collège des médecins du Québec, yes or no
eligibility-question-own-key = a QHR key of your own, yes or no
eligibility-question-user-name = the Omnimed user name
eligibility-question-account-created = when the Omnimed account was created

eligibility-pending-heading = Pending
eligibility-who = To be done by: { $party }.
eligibility-form-address = Form: { $address }
eligibility-form-page = Omnimed’s help page: { $address }
eligibility-contact = To reach { $party }: { $reach }. { $told }
    .not-known = To reach { $party }: { $told }

pending-form = The form for accounts created before February 2018 is still to be sent.
    .next = Neither the computer nor the profile can be set up until then.
pending-clinic-number = Omnimed must receive your clinic’s RAMQ billing number.
    .next = Ask your manager to share it with Omnimed. The rest can be done meanwhile, but the viewer will not open before.
pending-clinic-request = A private clinic has no RAMQ billing number: Omnimed must request a unique identification number for it.
    .next = Contact Omnimed, who will open the request. The rest can be done meanwhile, but the viewer will not open before.

party-you = you
party-manager = your manager
party-administrator = your IT support
party-qhr-customer-service = QHR customer service
party-omnimed = Omnimed

## Support code

code-step = Step { $number }: { $name }
code-language-label = Language on screen
code-language-fr = French
code-language-en = English
code-user-reads = On the person’s screen: “{ $title }”
code-viewer-label = Trial of the viewer
code-viewer-unanswered = Not tried yet
code-viewer-opened = It opened
code-viewer-did-not-open = It did not open
code-did-not-open = The viewer did not open, and nothing that is checked on the person’s computer explains it.
code-no-cause = Nothing to fix among what was checked on the person’s computer.
code-unfinished = Not every check was finished when this code was read.
code-check-unknown = A check that this version does not know

code-standing-unanswered = Not every question is answered
code-standing-eligible = Eligible
code-standing-eligible-after-form = Eligible once the form is sent
code-standing-eligible-form-sent = Eligible, and the form is sent
code-standing-get-key = Needs a QHR key of their own first
code-standing-use-production-qhr = Opens the QHR outside Omnimed (production QHR): their user name has letters and digits
code-standing-not-eligible = Does not have access to the viewer
code-standing-needs-correction = Omnimed user name to be corrected
code-clinic-unanswered = No answer yet
code-clinic-shared = Omnimed has the clinic’s number
code-clinic-not-shared = RAMQ billing number not shared yet: for the manager to do
code-clinic-private = Private clinic: Omnimed is to request a unique identification number
code-clinic-unknown = The person does not know whether the RAMQ billing number is shared: ask the manager
code-computer-unanswered = No answer yet
code-computer-by-administrator = Done by IT support
code-computer-individually = Done by the individual installation procedure
code-computer-asked-administrator = Nobody yet, or not known: ask IT support
code-profile-confirmed = Key identifier added, the person says
code-profile-not-confirmed = Key identifier not confirmed yet

helper-the-person = the person
helper-say-questions = Go to step 2 and answer the questions.
helper-say-form = At step 2, a form is still to be sent. Open it, fill it in and send it, then say so at that step.
helper-say-user-name = At step 2, your Omnimed user name has to be checked. Read it in Omnimed, then enter it again.
helper-say-get-key = You need a QHR key of your own. Ask QHR customer service for it: the number is in “Help”.
helper-say-production = From your answers, you consult the QHR outside Omnimed. If one of them is wrong, change it at step 2.
helper-say-not-eligible = From your answers, the viewer does not open for you. If one of them is wrong, change it at step 2.
helper-say-clinic = Go to step 3: does Omnimed have your clinic’s RAMQ billing number?
helper-say-clinic-not-shared = Ask your manager to give Omnimed the clinic’s RAMQ billing number. That is step 3.
helper-say-clinic-unknown = Ask your manager whether Omnimed has the clinic’s RAMQ billing number. That is step 3.
helper-say-clinic-private = Ask Omnimed for a unique identification number for your clinic. That is step 3.
helper-say-asked = You have already asked for it. If nothing comes, ask again. Once it is settled, say so at this step.
helper-say-check = Go to step 4. On line { $number } it says: “{ $title }”. Let us do together what is written under “What to do”.
helper-say-ask-about-check = On line { $number } of step 4 it says: “{ $title }”. This is for { $party } to put right: ask for it, then say so at this step.
helper-say-asked-about-check = You have already asked about line { $number }. If nothing comes, ask again. Once it is settled, step 4 shows it by itself.
helper-say-configuration = At step 4, say who configured this computer. If nobody has, ask your IT support.
helper-say-administrator = Ask your IT support to configure this computer. That is step 4.
helper-say-profile = Enter your key’s identifier in your Omnimed profile, then confirm it at step 5.
helper-say-viewer = Save your notes in Omnimed, close every Chrome window, then try the viewer. At step 6, say what you see on the screen.
helper-point-questions = Questions of step 2 without an answer
helper-point-form = Form to send
helper-point-user-name = Omnimed user name to check
helper-point-get-key = QHR key to get
helper-point-outside-omnimed = Consults the QHR outside Omnimed
helper-point-not-eligible = The viewer does not open for this person
helper-point-clinic = Question of step 3 without an answer
helper-point-clinic-number = RAMQ billing number to share with Omnimed
helper-point-private-clinic-number = Private clinic’s number to get
helper-point-check = A check of the computer
helper-point-who-configured = Question of step 4 without an answer
helper-point-configuration = Computer to set up
helper-point-profile = Key’s identifier to write into the Omnimed profile
helper-point-viewer = The viewer does not open
code-error-digit-count =
    { $found-count ->
        [one] This code has { $found } digit. A support code has 18, in six groups of three.
       *[other] This code has { $found } digits. A support code has 18, in six groups of three.
    }
code-error-not-a-digit = “{ $character }” is not a digit. A support code has 18 digits, in six groups of three.
code-error-check-digits = At least one digit of this code is wrong. Have it read again, group by group.
code-error-other-scheme = This code is of version { $found }, and this program reads version { $known }. Use the same version of QHR Setup as the person.
code-error-unknown-value = This code comes from another version of QHR Setup, which reports things that this one does not know. Use the same version as the person.

## Several people

roster-summary =
    { $people-count ->
        [one] { $people } person; finished: { $finished }; unreadable code: { $unread }
       *[other] { $people } people; finished: { $finished }; unreadable codes: { $unread }
    }
roster-group =
    { $count-count ->
        [one] { $party }: { $count } point
       *[other] { $party }: { $count } points
    }
roster-party-you = The people themselves
roster-party-manager = Manager
roster-party-administrator = IT support
roster-party-qhr-customer-service = QHR customer service
roster-party-omnimed = Omnimed
roster-name = { $name }
roster-line = Line { $line }
roster-step = { $number } { $name }
roster-asked = { $party } (asked)
roster-to-ask = { $party } (to ask)
roster-the-person = The person
roster-since = { $day }
roster-since-unknown = date unknown
roster-finished = Nothing is left to do
roster-unread = Unreadable codes
roster-odd-group = Group { $group } does not have three digits. Have the code read out again.
roster-no-code = This line has no support code.
roster-head-name = Person
roster-head-step = Step
roster-head-point = To do
roster-head-who = Who acts
roster-head-since = Since
roster-letter = Text to copy, which you send yourself:
roster-letter-line = - { $name }: { $point } ({ $number })
roster-letter-end = Thank you!
roster-letter-omnimed = Hello, these people want to consult the QHR in Omnimed. They are missing the following, which depends on you. Can you tell us what to do and what you need from us?
roster-letter-qhr-customer-service = Hello, these people want to consult the QHR in Omnimed. This is what is missing for their QHR key. What do we do, and what information do you need?
roster-letter-administrator = Hello, these people want to consult the QHR in Omnimed. This is what the program QHR Setup found on their computers; the number is that of the check. Can you see to it and tell us when it is done?
roster-letter-manager = Hello, these people want to consult the QHR in Omnimed. For the viewer to open, Omnimed must have our clinic’s RAMQ billing number. Can you check whether it has it and, if not, share it?
roster-letter-you = Hello, to open the viewer in Omnimed (QHR), this is left for you to do. The program QHR Setup tells how, at the step of that number.
roster-refused = { $file }: { $why }
roster-refused-quote = line { $line }: a quotation mark opens here and never closes.
roster-refused-empty = this list is empty. Expected: a name and a code a line.
roster-refused-file = this list could not be read. Detail: { $said }
roster-help = Tells who waits for whom, from the support codes of several people
roster-help-file = File of a name and a code a line, with a comma or a semicolon between them
roster-file-name = who-waits-for-whom

## Technical details

detail-absent = Nothing found
detail-unreadable = Could not be read: { $obstacle }
    .with-call = Could not be read: { $obstacle } ({ $call })
detail-line = { $facts }
detail-usb = { $device }, release { $release }, classes { $classes }: { $kind }
kind-possible-key = possible key
kind-other-smart-card-device = other smart-card device
kind-desk-reader = desk reader, not a key
kind-built-in-reader = reader built into the computer, not a key
kind-not-recognised = device that the system does not recognize
kind-security-key = security key for websites
kind-storage = USB stick for files, or disk
kind-other = other device
detail-chrome = Chrome { $version }, { $architecture }, { $channel } version, { $scope }
detail-chrome-leftover = Trace of a removed copy of Chrome { $version }, { $channel } version, { $scope }

## Recent changes

change-at = { $time }: { $change }
change-key = a possible key is detected
    .gone = a possible key is no longer detected
change-smart-card-device = another smart-card device is detected
    .gone = another smart-card device is no longer detected
change-security-key = a security key for websites is detected
    .gone = a security key for websites is no longer detected
change-memory-stick = a USB stick for files or a disk is detected
    .gone = a USB stick for files or a disk is no longer detected
change-other-device = another USB device is detected
    .gone = another USB device is no longer detected
change-device-problem = a device that is plugged in does not start
    .gone = a device that did not start has started, or is gone
change-card-service = the smart-card service is running
    .gone = the smart-card service has stopped
change-reader = a card reader is ready
    .gone = a card reader is gone
change-card = a card is in a reader
    .gone = a card is no longer in a reader
change-certificate = a certificate is there
    .gone = a certificate is gone
change-remote-session = the screen is now that of another computer
    .gone = the screen is that of this computer again
change-chrome = one more copy of Chrome is installed
    .gone = a copy of Chrome is no longer installed
change-slept =
    { $minutes-count ->
        [one] the computer was asleep for { $minutes } minute
       *[other] the computer was asleep for { $minutes } minutes
    }

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

## The journey: step 1

welcome-title = Open the QHR from Omnimed
welcome-lead = The viewer in Omnimed shows laboratory results, imaging reports and medications from the Québec Health Record (QHR). In six steps, this program finds what prevents it from opening and says who can fix it. You can stop and come back later: your answers stay on this computer.
welcome-lead-not-kept = The viewer in Omnimed shows laboratory results, imaging reports and medications from the Québec Health Record (QHR). In six steps, this program finds what prevents it from opening and says who can fix it. Your answers last as long as this window is open.
welcome-at-hand =
    .step1 = your QHR key
    .step2 = your Omnimed user name
    .step3 = roughly when your Omnimed account was created (before or after February 2018), unless you are a doctor
welcome-never =
    .step1 = The password of your key (PIN) is never asked for here: type it only when you open the viewer.
    .step2 = Your user name and your key’s identifier are never kept.
    .step3 = Nothing is sent: everything stays on this computer.
made-by = This program is not made by Omnimed, the RAMQ or Santé Québec.

## The journey: questions

question-profession = What is your profession?
    .why = The law specifies who may be authorized to consult the QHR.
question-own-key = Do you have a QHR key of your own?
    .why = The viewer in Omnimed opens with the USB key that you were issued, never with somebody else’s.
question-user-name = What is your Omnimed user name?
    .why = The format shows whether this kind of account works. It is neither kept nor sent.
question-account-created = When was your Omnimed account created?
    .why = For an account created before February 2018, a form has to be sent before the configuration.
question-clinic = Does Omnimed have your clinic’s RAMQ billing number?
    .why = It is the clinic’s number, not your own billing number: without it, the viewer in Omnimed does not open. Several clinics? Answer for the one where you will open the viewer.
question-computer = Who set up this computer?
    .why = The checks do not tell who did the installation: you are the one who confirms it.

choice-profession-doctor = Doctor
    .hint = with a practice number from the Collège des médecins du Québec
choice-profession-resident = Medical resident
choice-profession-nurse = Nurse, auxiliary nurse (LPN) or nurse practitioner
choice-profession-pharmacist = Pharmacist
choice-profession-technical-support = I provide technical support to a doctor or a pharmacist
choice-profession-extern = Medical extern (student)
choice-profession-doctor-without-number = Doctor without a practice number
choice-profession-other = Another profession or role
    .hint = manager, secretary, physiotherapist…
choice-own-key-yes = Yes, I have my own key
    .hint = issued to you, not lent by somebody else
choice-own-key-no = No, not yet
choice-user-name-unknown = I do not know it
choice-account-created-before-february2018 = In January 2018 or earlier
choice-account-created-february-of2018-or-later = In February 2018 or later
choice-account-created-unknown = I do not know
    .hint = Were you already using this account in 2017? Then it was before. Otherwise, look for the email in which Omnimed gave you your access, or ask your manager or Omnimed. When in doubt, the account is treated as an older one.
choice-clinic-shared = Yes
choice-clinic-not-shared = Not yet
choice-clinic-private = It is a private clinic, without a RAMQ billing number
    .hint = Not sure (family medicine group, office)? Answer “I do not know” and ask your manager.
choice-clinic-unknown = I do not know
choice-clinic-before = The previous person on this computer answered this on { $day }: same clinic?
choice-computer-by-administrator = Our IT support
    .hint = the person, the company or the service centre that looks after our computers
choice-computer-individually = I did, with the individual installation procedure
    .hint = without IT support, this is the procedure to follow: it is on Omnimed’s page
choice-computer-asked-administrator = Nobody yet, or I do not know
    .hint = ask your IT support; Omnimed sent the procedure to service centres and administrators on April 18, 2016
choice-viewer-opened = Yes, it opened
choice-viewer-did-not-open = No

user-name-label = Omnimed user name
user-name-seven-digits = Seven digits: the right kind of account.
user-name-letters-and-digits = Letters and digits: the viewer in Omnimed does not open with this kind of account. The QHR is then opened another way, outside Omnimed. Continue to see how.
user-name-empty = The one you type to sign in to Omnimed.

## The journey: the steps in the margin

rail-question = Question { $number } of { $of }
rail-checking = Checking…
rail-checks-passed = Checks passed
rail-needs-you = Needs you
rail-question-left = One question left
rail-what-do-you-see = What do you see?
rail-watch =
    { $count-count ->
        [one] One point needs attention
       *[other] { $count } points need attention
    }
rail-to-ask = To ask for
rail-confirmed = Confirmed by you
rail-key-taken = Ready; key taken out
rail-waiting = Waiting: { $party }
rail-done-welcome = Done
rail-done-eligibility = Eligible
rail-done-computer = This computer is ready
rail-done-summary = The viewer opens
rail-closed-eligibility-first = Available after step 2
rail-closed-not-eligible = Not eligible
rail-closed-production-qhr = Outside Omnimed
rail-closed-key-first = Once you have a key
rail-closed-form-first = Available after the form
rail-closed-computer-first = Available after step 4

closed-eligibility-first = Answer the questions of step 2 first.
closed-not-eligible = Without access to the viewer, there is nothing to configure here.
closed-production-qhr = With this kind of account, open the QHR outside Omnimed, through the production QHR, which has its own installation.
closed-key-first = You need a QHR key of your own first.
closed-form-first = The form has to be sent first, and confirmed in step 2.
closed-computer-first = First confirm, in step 4, that this computer is configured.

## The journey: what to do

advice-form =
    .title = First, the form
    .why = Once you have confirmed that it is sent, this computer and then your profile can be configured.
    .step1 = Open the form and fill it in.
    .step2 = Send it, then confirm it here.
advice-form-unlinked =
    .step1 = In Omnimed, open the list of forms (main menu, help section) and look for the QHR one.
    .step2 = Cannot find it? Omnimed’s page leads to it too: at the point “All healthcare professionals…”, click “this form”.
    .step3 = Fill it in, send it, then come back here to confirm it.
advice-clinic-number =
    .title = The clinic’s RAMQ number
    .to-ask = Ask your manager to share the number
    .why = Omnimed needs this number before the viewer can open. Nobody will ask for it on your behalf.
    .step1 = Ask your manager to share the clinic’s RAMQ billing number with Omnimed.
    .step2 = Once Omnimed has it, come back and answer “Yes”.
advice-clinic-request =
    .title = The private clinic’s unique number
    .to-ask = Ask Omnimed for a unique number
    .why = Omnimed takes this step for the clinic, but only once you or your manager have asked.
    .step1 = Agree with your manager on which of you asks Omnimed.
    .step2 = When the clinic has its number, come back and answer “Yes”.
advice-individual =
    .title = Individual installation
    .why = Done by you, according to your answer of { $day }.
    .step1 = If it is not finished, open the procedure and follow it to the end.
    .step2 = Then come back here: the checks say what is still missing.
advice-individual-unlinked =
    .step1 = If it is not finished, open Omnimed’s page. Under “Computer configuration”, click “this individual installation procedure”.
    .step2 = Then come back here: the checks say what is still missing.
advice-administrator =
    .title = This computer’s configuration
    .to-ask = Ask for this computer to be configured
    .why = Nobody will ask for it on your behalf.
    .step1 = Ask for the configuration for the QHR: the text is ready.
    .step2 = Add the report of step 6: it says what this computer lacks.
    .step3 = Nobody looks after your computers? Follow the individual installation procedure yourself.
advice-viewer =
    .title = The viewer does not open
    .why = Nothing that can be seen from here explains it. What Chrome shows often says more.
    .step1 = Save your notes in Omnimed, close every Chrome window, then try the viewer. Then say at step 6 what you see on the screen: you will know what to do, and who to call.
    .step2 = Not there? Contact Omnimed: the viewer is part of Omnimed.
    .step3 = Is the key itself refused (password or certificate)? Call QHR customer service instead.

## The journey: requests to make, and their texts

request-asked =
    { $days-count ->
        [0] Asked today
        [one] Asked on { $day }, { $days } day ago
       *[other] Asked on { $day }, { $days } days ago
    }
request-clinic-number = RAMQ billing number for the Omnimed viewer
    .text = Hello, I would like to consult the QHR in Omnimed. For the viewer to open, Omnimed needs our clinic’s RAMQ billing number. Could you check whether Omnimed already has it and, if not, share it with them? Please tell me when it is done. Thank you!
request-private-clinic-number = A private clinic’s unique number for the Omnimed viewer
    .text = Hello, we are a private clinic and have no RAMQ billing number. To consult the QHR in Omnimed, we need a unique identification number. Could you open the request and tell us what you need from us? Thank you!
request-key = Getting a QHR key
    .text = Hello, I would like to consult the QHR in Omnimed and do not have a QHR key of my own yet. How do I get one, and what information do you need from me? Thank you!
request-configuration = Configuring a computer for the Omnimed viewer
    .text = Hello, I would like to consult the QHR in Omnimed, with my QHR key and Google Chrome. Could you configure my computer for the QHR? The procedure was sent to service centres and administrators on April 18, 2016. I can send you a report that says what this computer has and what it lacks. Thank you!
request-form = The QHR form for an Omnimed account from before February 2018
    .text = Hello, I would like to consult the QHR in Omnimed. If my Omnimed account was created before February 2018, a form has to be sent first. Could you confirm when my account was created and tell me where to find this form? Thank you!
request-repair = The viewer in Omnimed does not open on a computer
    .text = Hello, I would like to consult the QHR in Omnimed, but the viewer does not open on my computer. The program QHR Setup found a problem that I cannot put right myself. Its report says which and what to do: I can send it to you. Could you see to it and tell me when it is done? Thank you!
request-certificate = Certificate of a QHR key to renew
    .text = Hello, I consult the QHR in Omnimed, and the certificate of my QHR key is due for renewal. How is it done, and what do you need from me? Thank you!

## The journey: step 5

profile-title = Add the key’s identifier to your profile
    .lead = It ties your key to your Omnimed account. Nobody can check it from here: you are the one who confirms it.
profile-steps =
    .step1 = Open Omnimed in Chrome and click your first and last name, at the top right: your profile opens.
    .step2 = Find the place for the identifier of your QHR key. Copy the identifier exactly, including any zeros at the beginning.
    .step3 = Save, then confirm it here.
profile-page = Need more detail? On Omnimed’s page, look for “Discover how to set your user profile”.
profile-about-identifier = The identifier is not the password (PIN): never type the PIN here. This program does not know where the identifier is written. Look on the key and in whatever came with it. Otherwise, ask QHR customer service.

confirmed-on = Confirmed by you on { $day }

## The journey: what the blue button says, and the others beside it

deed-start = Start
deed-continue = Continue
deed-continue-meanwhile = Continue meanwhile
deed-continue-to-configuration = Continue: who set up this computer?
deed-continue-to-summary = Continue to the summary
deed-continue-without-key = Continue without the key
deed-later = Later
deed-answer-questions = Answer the questions
deed-asked = I have asked
deed-asked-about = I have asked (line { $number })
deed-form-sent = I have sent the form
deed-have-key = I have my key now
deed-change-answer = Change an answer
deed-have-user-name = I have my user name now
deed-see-outcome = See the result
deed-check-again = Done, check again
deed-see-checks = See the checks
deed-configured-by-administrator = Our IT support has done it
deed-configured-individually = Done, with the procedure
deed-profile-done = Done, it is in my profile
deed-first-point = Settle the first point
deed-save-report = Save the report
deed-see-report = See the report
deed-open-omnimed = Open Omnimed in Chrome
deed-try-again = Try again
deed-finish = Finish
deed-close = Close

close-question = Close QHR Setup?
close-kept = Your answers are kept on this computer. To go on later, open QHR Setup again: you will be back on this page.
close-not-kept = Nothing is kept here: next time, the questions have to be answered again.
close-now = Close the window

## The journey: step 6

summary-to-do =
    { $count-count ->
        [one] One thing is left for you to do
       *[other] { $count } things are left for you to do
    }
    .lead =
        { $count-count ->
            [one] Here it is, with the step where it is settled.
           *[other] Start with the first. Each point leads to the step where it is settled.
        }
summary-to-ask =
    { $count-count ->
        [one] One thing is left to ask for
       *[other] { $count } things are left to ask for
    }
    .lead =
        { $count-count ->
            [one] Make this request yourself: nobody will make it for you. The text is ready.
           *[other] Make these requests yourself: nobody will make them for you. The texts are ready.
        }
summary-waiting =
    { $count-count ->
        [one] One thing is missing, and it is up to somebody else
       *[other] { $count } things are missing, and they are up to somebody else
    }
    .lead = Make sure that the person named knows: nothing is sent from here. Come back when there is news.
summary-checking = Checking this computer
    .lead = Everything else is ready. Results arrive one by one.
summary-ready = Everything is ready: try the viewer in Omnimed
    .lead =
        { $count-count ->
            [0] Nothing that can be checked from here, and nothing you confirmed, prevents it from opening.
            [one] Nothing prevents it from opening. One point needs attention: you will find it below.
           *[other] Nothing prevents it from opening. { $count } points need attention: you will find them below.
        }
summary-what-do-you-see = What do you see in Chrome?
    .lead = Everything is ready here. Choose what looks most like your screen.
summary-did-not-open = Everything is ready here, but the viewer does not open
    .lead = Here is the likely reason, and what to do.
summary-confirmed = The viewer in Omnimed opens: you are done
    .lead = It opened on this computer on { $day }. You have nothing left to do here.
summary-end-key = Keep your key plugged in while you use the viewer, and take it with you when you leave.
summary-end-certificate = Your key’s certificate is valid until { $day }. Before that day, contact { $party } to have it renewed: after it, expect the key to stop working.
summary-end-report = Save or print the report: it says what is in place on this computer and who to call.
summary-group-to-do = For you to do
summary-group-waiting = Waiting
summary-group-watch = Needs attention
summary-group-closed = Later
summary-group-ready = Ready

item-eligibility = Your access to the viewer
    .to-do = Answer the questions about your access
    .form = Send the form
    .key = Ask for a QHR key of your own
    .correction = Correct your Omnimed user name
    .open = Answer the questions of step 2.
item-clinic = The clinic’s number
    .to-do = Say whether Omnimed has the clinic’s number
    .open = Answer the question of step 3.
    .confirmed = Omnimed has received it, according to your answer of { $day }.
item-checks = This computer’s checks
    .to-do = Look at what the checks say
    .passed = Nothing that can be checked on this computer prevents the viewer from opening.
    .key-taken = Passed on the day the viewer opened. The key is not plugged in right now.
item-configuration = This computer’s configuration
    .to-do = Say who configured this computer
    .open = Answer the question of step 4.
    .by-administrator = Done by your IT support, according to your answer of { $day }.
    .individually = Done by you, according to your answer of { $day }.
    .to-ask = Ask your IT support to configure this computer
item-profile = The key’s identifier in your Omnimed profile
    .to-do = Add the key’s identifier to your Omnimed profile
    .open = Step 5 says how.
    .confirmed = Nobody can check it from here: you confirmed it on { $day }.
badge-confirmed = confirmed by you
badge-before = before { $day }

viewer-trial = Try the viewer
    .why = Do not open a record just to try: each consultation is recorded, and the patient can see its date and time.
    .step1 = Wait until you need the record of a patient in your care. No patients of your own? See with the person you assist.
    .step2 = With the key plugged in, open Omnimed in Chrome, then the viewer.
    .step3 = A password (PIN) refused twice? Stop and call QHR customer service: after several errors, the key may lock.
    .step4 = Then say here whether the viewer opened.
viewer-told =
    .opened = It opened, on { $day }.
    .did-not-open = It did not open, on { $day }.

## What the person sees where the viewer does not open

symptom-no-certificate-list = No list of certificates
    .hint = the page says that one is needed
    .cause = Most often, Chrome was already open when you plugged in the key, and did not see it.
    .step1 = Save your notes in Omnimed, then close every Chrome window.
    .step2 = Is the Chrome icon near the clock? Right-click it, then choose “Exit”.
    .step3 = Plug in the key, wait a few seconds, then open Chrome and the viewer.
    .unknown = This program does not know what the viewer’s page shows when Chrome presents no certificate.
symptom-list-without-me = The list, without my name
    .hint = or it is empty
    .cause = Most often, the key that is plugged in is not yours, or Windows still shows the certificates of another key.
    .step1 = Make sure that the key is your own, and take out any other key or card.
    .step2 = Save your notes in Omnimed, close every Chrome window, then open it again and open the viewer.
    .step3 = Choose the certificate in your name. If it is not there, do not choose another one.
    .unknown = This program does not know under which name the certificate of a QHR key appears in the list.
symptom-no-password-window = Nothing after choosing
    .hint = the page keeps loading, no password is asked for
    .cause = Most often, the password window is hidden behind another one, or another program is using the key.
    .step1 = Minimize the other windows: the password window may be behind them.
    .step2 = Otherwise, save your notes in Omnimed, then close Chrome and any other program that uses the key.
    .step3 = Take the key out, wait ten seconds, plug it back in, then open Chrome and the viewer again.
    .unknown = This program does not know what the password window of a QHR key looks like, nor which software shows it.
symptom-password-refused = Password refused
    .hint = or the key says that it is locked
    .cause = The password is not this key’s, or the key has locked itself.
    .step1 = Stop trying the password: after several errors, the key locks itself.
    .step2 = Call QHR customer service: say that the password is refused, or that the key says it is locked.
    .step3 = Tell nobody your password, not even on the phone.
    .unknown = This program does not know how many errors lock a QHR key.
symptom-certificate-refused = Certificate refused
    .hint = ERR_BAD_SSL_CLIENT_AUTH_CERT
    .cause = The viewer received a certificate and does not accept it. Most often, the one that was chosen is not your QHR key’s.
    .step1 = Save your notes in Omnimed, then close every Chrome window: it remembers the chosen certificate until then.
    .step2 = Open Chrome and the viewer again, then choose another certificate in your name.
    .step3 = Only one is in your name, and it is refused again? Leave it there, and call.
    .unknown = This program does not know which certificate issuers the viewer accepts.
symptom-key-cannot-sign = The key could not sign
    .hint = ERR_SSL_CLIENT_AUTH_SIGNATURE_FAILED
    .cause = Chrome asked the key for a signature and did not get it. Most often, the key’s software is old, or two programs for keys get in each other’s way.
    .step1 = Send the report to your IT support, with the error code above.
    .step2 = Ask them to update the key’s software, and to keep only one on this computer.
    .unknown = This code was seen with other keys. This program does not know whether a QHR key has the same cause for it.
symptom-connection-intercepted = The connection is cut
    .hint = ERR_EMPTY_RESPONSE, ERR_CONNECTION_RESET or a warning
    .cause = Most often, an antivirus or a network filter opens protected connections. The key then cannot identify you.
    .step1 = Do not go past a warning from Chrome about the connection.
    .step2 = Send the report to your IT support, with the code or the warning, word for word.
    .step3 = Ask them whether an antivirus, a filter or a proxy server opens Chrome’s connections, and to leave the viewer out.
    .unknown = This program does not know the viewer’s addresses to exclude. Ask Omnimed for them.
symptom-blank-page = A blank page
    .hint = nothing happens
    .cause = Chrome may have blocked a window or a cookie.
    .step1 = Is there an icon of a crossed-out window at the end of the address bar? Click it, then allow Omnimed’s windows.
    .step2 = Otherwise, save your notes in Omnimed, close every Chrome window, then open it again and try once more.
    .unknown = This program does not know whether the viewer needs windows, cookies of other sites or access to the local network.
symptom-message-in-omnimed = A message in Omnimed
    .hint = identifier, clinic or rights
    .cause = Chrome and the key have done their part: Omnimed is answering. Most often, something is missing in your profile, your clinic or your rights.
    .step1 = Write the message down word for word, without a patient’s name.
    .step2 = Read the key’s identifier again in your Omnimed profile: every digit counts, leading zeros too.
    .step3 = Contact Omnimed and read them the message.
    .unknown = This program does not have the list of these messages.
symptom-it-opens = It opened
    .hint = all done
    .cause = The viewer opens: nothing is left to settle.
    .step1 = Say so at step 6: the report keeps the date.
    .unknown = Nothing is missing here.
symptoms-explained = Check { $number } is the likely reason. { $why }
symptoms-policies = Settings imposed on Chrome may be the reason (check { $number }). { $why }
    .step1 = Save your notes in Omnimed, close every Chrome window, plug in the key, then open Chrome and the viewer again.
    .step2 = Nothing changed? Send the report to your IT support: it names the settings to review.
symptoms-still-the-same = Still seeing the same thing?
symptoms-call = Who can act
symptoms-other = I see something else
symptoms-title = What you see on the screen
symptoms-lead = The viewer does not open? Choose what looks most like your screen.
symptoms-title-helper = What the person sees on the screen
symptoms-lead-helper = Ask the person what they see, and choose what looks most like it.
symptoms-unknown = What this program does not know
symptoms-list-lead = What a person may see when everything is ready and the viewer does not open:
symptoms-list-use = For what to do about one of them: qhr-setup symptoms NAME
symptoms-checks = One of these checks may be the reason first: { $checks }.
symptoms-name-unknown = No answer is named “{ $given }”. To see them: qhr-setup symptoms

## Whom to call

contact-you = You can do this yourself.
contact-qhr-customer-service = For your QHR key: to get one, to replace it, or if its password is refused. Do not tell anyone this password.
contact-omnimed = For the viewer, your account, your profile and the clinic’s number. Omnimed does not issue keys.
contact-administrator = For Windows, Chrome, drivers and everything that needs administrator rights.
contact-manager = For the clinic’s RAMQ billing number.
contact-reach = To reach { $party }:
contact-checked = Number and address copied from a public page on { $day }, never tried.
    .qhr-customer-service = Number and address copied from a public page on { $day }, never tried. If nobody answers, look for “DSQ” on ramq.gouv.qc.ca or quebec.ca.
    .in-short = (number to be confirmed)
contact-of-rules-file = Number and address as this computer’s rules file gives them
    .on-day = Number and address as this computer’s rules file gives them, noted on { $day }
contact-not-known =
    .administrator = The person or company that installs and repairs your computers. You have none? Ask your manager.
    .manager = The person who runs the clinic, or who asked for your Omnimed account.
    .omnimed = In Omnimed: main menu, help section, “Forms” button. Otherwise, www.omnimed.com.
    .qhr-customer-service = Look for “DSQ” on ramq.gouv.qc.ca or quebec.ca.

## What is kept

notice-set-aside = Your earlier answers could not be read. Their file is kept aside; please answer the questions again.
notice-other-window = This program is already open in another window. This one does not keep your answers.
notice-newer-version = Your answers come from a newer version of this program. They are left as they are, and this window keeps nothing.
notice-not-kept = Your answers cannot be kept on this computer. They will be lost when the window closes.
notice-rules-refused = A rules file was refused. The program uses its own rules. Tell your IT support.
notice-rules-unreached = The rules that your IT support set up cannot be reached right now. That is normal away from the network where they are kept. The program uses its own rules.
notice-rules-stray = A rules file changes what this program checks. It is in a download folder or a temporary folder. If it does not come from your IT support, delete it, then open this program again.
notice-rules-old = This program’s rules are more than three months old. Ask whether there is a newer version of it.
notice-watch-stopped = This program can no longer follow what changes on this computer. Close the window, then open it again.

webview-missing = This computer lacks WebView2, the Microsoft component that displays this window. Your IT support can install it: Microsoft offers it under the name “WebView2 Runtime”. Do you want to see the same check as a web page now?
webview-report-failed = The page could not be made. Tell your IT support. Or open a command prompt in this program’s folder and type: qhr-setup check

## When the window does not open

window-not-opened = This program’s window could not open. Please try once more. If this message comes back, show it to your IT support.
window-page-instead = Do you want to see the same check as a web page now?
window-no-display = This program found no screen to open its window on. In a terminal, type instead: qhr-setup check
window-wrong-start = This program was started in a way it does not understand, or with a file it cannot read. What follows says which.
window-page-stopped = This window can no longer show anything: its page stops each time it comes back. Close other programs, then open this one again. Your answers are still there.
window-trace-place = This program’s log is here: { $file }

## The report

report-file-name = QHR report { $day }
    .again = QHR report { $day } ({ $number })
report-title = Report: access to the QHR viewer in Omnimed
report-lead = What is ready, what is missing and who has to act. “You” is the person who is getting access to the viewer.
report-column-point = Point
report-column-detail = Detail

report-outcome = In short
report-result = Result
report-recorded = Another computer
    .value = These results come from a file recorded on { $day }, not from the computer that made the report.
report-code = Support code
    .value = { $code }
    .how = To read out on the phone. It gives the step, the answers and the results, with no name or number that identifies the person.
report-made = Date
    .value = On { $day } at { $time }, by QHR Setup { $version }

report-open = Who has to act
report-point = Step { $step }: { $title }
report-since = Waiting since { $day }.
report-watch = Needs attention: you can continue.
    .before = Needs attention: to be done before { $day }.
report-nothing-open = Nothing to do
    .value = The viewer opens: nothing is left to do.
report-ready = What is ready
report-later = Later
report-checks = Checks of the computer
report-check = { $number } { $name }

report-phone = Phone: { $phone }
report-email = Email: { $email }
report-phone-and-email = Phone: { $phone }. Email: { $email }

report-it = For your IT support: to do on this computer
report-who = To be done by { $party }. { $rights }.
report-same-remedy = The same remedy as above.
report-nothing-to-correct = Nothing to correct
    .value = No check of this computer asks for anything.
rights-no = Administrator rights: no
rights-yes = Administrator rights: yes
rights-maybe = Administrator rights: depends on how the computer is managed

report-required = What the viewer asks of a computer
report-rules = Rules that were used
    .built-in = The program’s own.
    .named = The program’s own, changed by the file that the installation named: { $changes }.
    .beside-program = The program’s own, changed by the file “requirements.toml” beside the program: { $changes }.
    .of-computer = The program’s own, changed by this computer’s rules file: { $changes }.
    .old = These rules were { $days } days old at the check. Ask whether there is a newer version of them.
    .nothing = nothing
report-required-windows = Windows
    .value = { $minimum } or newer, according to Omnimed’s page. A recent Chrome, however, needs { $chrome-minimum } or newer: below that, Chrome stops at version { $last-chrome }.
report-required-chrome = Google Chrome
    .value = On { $day }: version { $version } or newer, that is, a version released at most { $fail } days before. After { $warn } days, an update is advised.
    .value-unjudged = A version released at most { $fail } days before. After { $warn } days, an update is advised. QHR Setup’s calendar ends before { $day } and cannot say which one.
    .managed = Extended stable, managed by the clinic: at most { $managed-fail } days, an update advised after { $managed-warn } days.
    .chosen = Omnimed asks for a recent version and gives no number: these limits are QHR Setup’s own. Edge, Chromium and Brave do not count.
report-required-key = QHR key
    .value = Plugged in and detected in the Windows session where Chrome is open. Remotely, it goes into the computer in front of the person, with smart cards shared; in a virtual machine, it is connected to Windows.
    .models = Models already described in public: { $models }. None is confirmed by QHR.
report-required-service = SCardSvr service
    .value = The Windows smart card service, started on demand: it is normal for it to be stopped while no key is plugged in; if it is disabled, the key cannot be read.
    .source = According to Microsoft’s documentation. QHR Setup checks the state and the start type of this service.
report-required-policies = Chrome policies
    .value = Where everything else is ready and nothing opens: URLBlocklist, BlockThirdPartyCookies, AutoSelectCertificateForUrls, LocalNetworkAccessAllowedForUrls.
    .where = Under HKLM and HKCU, Software\Policies\Google\Chrome. QHR Setup notes their names, never their values.
report-required-procedure = Installation procedure
    .value = Sent to service centres, network administrators and clinic administrators on April 18, 2016. Without them, Omnimed’s individual installation procedure.

report-details = Technical details
report-changes = Recent changes
report-changes-of-late = The last 15 minutes
    .none = Nothing came or went.
report-trace = Trace of the program
report-trace-codes = The last hours
    .value = What the program did, in codes and numbers, by this computer’s clock.
report-privacy = Privacy
report-privacy-never = What is not here
    .value = No user name, computer name, address of a person or computer, serial number, certificate holder or issuer, key identifier or password. Of certificates, only dates and kinds.
    .how = The report is made of a closed list of allowed information. Nothing is sent: you choose who gets it.

report-refused-extension = { $file }: not a report’s file name. Expected: a name that ends with .html or .json.
file-refused-not-a-result = { $file }: this file is not a result of “check”. It is left as it is; give another name.
file-refused-exists = { $file }: this file exists already and is left as it is. Expected: another name, or --force to replace it.
file-not-written = { $file }: this file could not be written. Expected: a folder that exists and that you may write to. Detail: { $why }

## The terminal

terminal-simulated = What follows comes from a recording, not from this computer.
terminal-facts-left-out = A newer program wrote { $file }. What this version does not know is left out: { $places }.
terminal-facts-not-listed = { $file } holds names that this program does not know; it reads them as “other”: { $places }.
terminal-rules-refused = The rules file { $file } is not used: { $why }. The program uses its own rules.
terminal-rules-unreached = The rules file { $file } cannot be reached right now. That is normal away from the network where it is kept. The program uses its own rules.
terminal-rules-file = Rules: the program’s own, changed by { $file } ({ $changes }).
terminal-rules-file-empty = Rules: the program’s own; { $file } changes nothing in them.
terminal-rules-older = The program’s values are newer than those of this file: it keeps its own for { $older }.
terminal-rules-old =
    { $days-count ->
        [one] This program’s rules are { $days } day old. Ask whether there is a newer version of it.
       *[other] This program’s rules are { $days } days old. Ask whether there is a newer version of it.
    }
rules-fault = line { $line }: { $place }: { $expected }
    .line = line { $line }: { $expected }
    .place = { $place }: { $expected }
    .alone = { $expected }
rules-expected-number = expected a number from { $least } to { $most }, found { $found }
rules-expected-whole-number = expected a whole number, without quotes
rules-expected-day = expected a day from { $first } to { $last }, found { $found }
rules-expected-date = expected a day such as 2026-12-01, found { $found }
rules-expected-order = expected { $before } or later, as the version before it, found { $found }
rules-expected-windows = expected a version of Windows such as 6.1 or 10.0, found { $found }
rules-expected-editions = expected at least one group of editions
rules-expected-text = expected a text that is not empty
rules-expected-text-in-quotes = expected a text in straight quotes
rules-expected-plain-text = expected a text without control characters or marks of direction
rules-expected-shorter-text = expected a text of at most { $most } characters, found { $found }
rules-expected-list = expected a list in brackets
rules-expected-table = expected a table, below its name in brackets
rules-expected-name = expected a part of a name with { $least } letters at least, found “{ $found }”
rules-expected-address = expected an address that begins with https://, without a space, found { $found }
rules-expected-email = expected an email address, found { $found }
rules-expected-known = unknown name; expected { $known }
rules-expected-missing = “{ $name }” is missing
rules-expected-hexadecimal = expected four hexadecimal digits such as 08e6, found { $found }
rules-expected-toml = this is not TOML: { $said }
rules-expected-otherwise = { $said }
rules-check-good = { $file }: no fault. This file changes: { $changes }.
rules-check-empty = { $file }: no fault. This file changes nothing.
rules-check-bad =
    { $count-count ->
        [one] { $file }: { $count } fault. The program would refuse this file and use its own rules.
       *[other] { $file }: { $count } faults. The program would refuse this file and use its own rules.
    }
rules-show-dated =
    { $days-count ->
        [0] Rules of { $day }: today.
        [one] Rules of { $day }: { $days } day ago.
       *[other] Rules of { $day }: { $days } days ago.
    }
    .not-yet = Rules of { $day }.
rules-show-checked =
    { $days-count ->
        [0] looked up on { $day }, today
        [one] looked up on { $day }, { $days } day ago
       *[other] looked up on { $day }, { $days } days ago
    }
    .not-yet = looked up on { $day }
rules-show-undated = no date
rules-show-of-file = Rules file: { $value }
rules-show-many = { $count } values, up to { $last }
terminal-press-enter = Press Enter to close this window.
terminal-ended-by = Press Ctrl+C to stop.
terminal-facts-written = Facts saved in { $file }.
terminal-report-written = Report saved in { $file }.
terminal-month-wrong = --account-created: “{ $given }” is not a month. Expected: a year and a month, such as 2018-02, or “unknown” where the date is not known.
terminal-month-ahead = --account-created: { $given } has not come yet. Expected: the month the Omnimed account was created, such as 2018-02, or “unknown” where it is not known.

usage-unknown-command = Unknown command: “{ $given }”.
usage-unknown-argument = Unknown argument: “{ $given }”.
usage-unknown-value = { $option }: unknown value “{ $given }”.
usage-value-missing = A value is missing after { $given }.
usage-value-too-many = { $given } takes no value.
usage-command-missing = A command is missing.
usage-missing = Missing: { $missing }
usage-conflict = { $given } and { $other } do not go together.
usage-twice = { $given } is given twice.
usage-wrong = Wrong command: { $why }
usage-choices = Possible choices: { $choices }
usage-closest = Closest: { $closest }
usage-expected = Expected: { $usage }
usage-help = For help: { $command } --help

facts-refused-no-file = { $file }: this is not a file. Expected: a facts file, written by “qhr-setup facts”.
facts-refused-unreadable = { $file }: this facts file could not be read. { $why }
facts-refused-size = { $file }: { $size } bytes. Expected: a facts file, which has at most { $largest }.
facts-refused-empty = { $file }: this file is empty. Expected: what “qhr-setup facts” writes.
facts-refused-wrong = { $file }: at “{ $place }”, this is not what “qhr-setup facts” writes. Detail: { $why }
facts-refused-layout = { $file }: at “schema”, { $found } instead of { $known }. This file comes from another version of the program.

help-about = Finds what prevents the QHR viewer in Omnimed from opening on this computer, and says who can fix it.
help-check = Checks this computer
help-facts = Writes the facts read on this computer, for support
help-eligibility = Tells whether a person may use the viewer in Omnimed, and what is missing
help-code = Gives the support code of this computer
help-code-decode = Tells what a support code means
help-code-digits = The 18 digits of the code, with spaces or without
help-profession = The person’s profession
help-cmq-number = Doctors: has a practice number from the Collège des médecins du Québec
help-own-key = Has a QHR key of their own
help-username = Omnimed user name; it is neither kept nor sent
help-account-created = Month the Omnimed account was created; not needed for a doctor
help-clinic = The clinic’s RAMQ billing number: shared with Omnimed, not yet, private clinic, or unknown
help-report = Writes the report of the journey, for whoever can help
help-report-output = File to write, which ends with .html or .json
help-rules = Shows the rules in use here, or looks at a rules file
help-rules-show = Shows each rule, the file it comes from and its age
help-rules-check = Tells every fault of a rules file, with its line
help-rules-file = The file to look at
help-report-both-languages = Writes the HTML report in both languages, one after the other
help-force = Replaces the file where there is one already
help-format = Form of the result
help-report-trace = Adds the trace of the last hours, for a problem of the program itself
help-verbose = Also writes the trace to standard error (what the program does, in codes and numbers)
help-lang = Language of the sentences; without it, the system’s
help-facts-file = Judges a recorded computer instead of this one
help-without-key = Asks for no key: with none plugged in, what concerns it neither passes nor fails
help-check-output = File to keep the result in (JSON, or metrics with --format prometheus), with since when each point is open
help-watch = Stays open and gives the result again at each change
help-exit-style = Exit codes: nagios (0 ready, 1 warning, 2 not ready, 3 uncertain) or intune (0 ready, else 1, one line)
help-output = File to write; without it, standard output
help-help = Shows this help
help-version = Shows the version
help-usage = Usage
help-commands = Commands
help-options = Options
help-arguments = Arguments

## The window

window-title = { $headline } – QHR Setup
window-switch-language = Français
window-recording-banner = Another computer: this page shows a computer recorded in a file, not the one you are using.
window-checks = What is checked
window-what-to-do = What to do
window-recent-changes = Changes in the last 15 minutes
greeting-title = The key is plugged in
greeting-stay = Leave it plugged in.
greeting-next = What comes next appears by itself.
window-technical-details = Technical details
window-version = QHR Setup, version { $version }
window-rules = Rules of { $day }
    .changed = Rules of { $day }, changed by a file on this computer
window-check-again = Check again
window-checking = Checking…
window-open-chrome-download = Open the Chrome website
window-open-prerequisites-page = Open Omnimed’s page
window-open-form = Open the form
window-open-individual-procedure = Open the individual installation procedure
window-open-profile-procedure = Open the profile procedure
window-open-omnimed = Open Omnimed
window-open-newer-version = See whether there is a newer version
window-page-opens = The page opens in your browser…
window-open-place-date-and-time = Open “Date & time”
window-open-place-windows-update = Open Windows Update
window-open-place-about = See this computer’s processor
window-open-place-default-apps = Open “Default apps”
window-open-place-services = Open Windows services
window-open-place-device-manager = Open Device Manager
window-open-place-certificates = See this account’s certificates
window-place-opens = A Windows window opens…
window-copy-chrome-page = Copy the address { $address }
window-paste-chrome-page = Paste it into Chrome’s address bar.
window-omnimed-opens = Omnimed opens in Chrome…

window-close = Close
window-cancel = Cancel
window-notice = Good to know
window-steps = Steps
window-step-of = Step { $number } of 6: { $name }
window-go-to-step = Go to step { $number }
window-back = Back
window-skip-to-deed = Go to the “{ $label }” button
window-copy = Copy
window-copied = Copied
window-support-code = Support code
window-ask-of = To ask of: { $party }
window-copy-text = Copy the text
window-write-mail = Write an email
window-mail-opens = Your email opens, with the text. Read it over, then send it yourself.
window-ready-text = Text ready to send
window-copy-code = Copy the support code

window-at-hand = What you need
window-never = Never asked, kept or sent
window-choose-answer = Choose an answer to continue.
window-enter-user-name = Enter your user name to continue.
window-user-name-not-kept = The name itself was not kept. There is no need to enter it again.
window-other-user-name = Enter another user name
window-review-answers = See my answers again
window-change = Change
window-next = What comes next
window-who = To be done by: { $party }
window-take-back = Undo this confirmation

window-identifier = Key identifier (never the PIN)
window-identifier-stays = This window neither keeps nor sends the identifier, and forgets it once it closes. “Copy” also puts it on this computer’s clipboard, until something else is copied.
window-open-omnimed-in-chrome = Open Omnimed in Chrome

window-contacts = Who to call
window-phone = Phone
window-email = Email

window-help = Help
window-newer-version-unknown = For a newer version, ask whoever gave you this program.
window-help-lead = On the phone, say first that you are trying to open the QHR in Omnimed. Then read out what follows.
window-you-are-at = You are at step
window-problem = What is happening
window-code-says = This code describes this computer and your answers. It holds no name and no number that identifies you. Only someone who also has QHR Setup can read it.
window-erase = Erase my data
window-erase-question = Erase your data?
window-erase-what = Your answers, your confirmations with their dates, the chosen language and the page you were on will be erased from this computer.
window-erase-after = You will be back at step 1. Nothing else changes on this computer.
window-erase-now = Erase

window-problem-report = Report a problem with the program
window-help-someone = I am helping someone
window-for-support = For those who help or train
window-helper-lead = Ask the person for their support code: it is at the bottom of their window. At the last digit, you will see what is left for them to do, under the same numbers as theirs.
window-list-hint = Helping several people? Paste a list here: a name and a code a line. Or open a CSV file.
window-open-list = Open a list
window-list = Who waits for whom
window-list-privacy = The names stay in this window, and in the table if you save it. The program keeps none of them.
window-save-list = Save the table
window-close-list = Close the list
window-copy-letter = Copy the text for this group
window-list-saved = Table saved in { $file }.
window-their-code = The person’s support code
window-their-code-hint = Eighteen digits, with or without spaces.
window-code-read = Code read: step { $number }, { $name }
window-next-caller = Next caller
window-their-points = To be settled, in order: say it aloud
window-they-are-at = The person is at step
window-look-first = To look at first: { $number }
window-they-read = On their screen:
window-their-answers = Their answers and their computer
window-code-eligibility = Eligibility
window-code-clinic = Clinic
window-code-computer = Computer configuration
window-code-profile = Profile
window-code-language = Language
window-leave-helper = Back to my own setup

window-see-report = See the report…
window-problem-report-lead = The report, with what the program did in the last hours. Read it before you save it and hand it over: nothing is sent from here.
window-report = Report
window-keep-report = Keep this report
window-both-languages = The report in both languages
window-save-json = Save the data (JSON)
window-print = Print
window-report-rest = The whole report
window-unfold-all = Unfold everything
window-other-ways-to-save = Other ways to save
window-open-saved = Open
window-show-in-folder = Show in folder
window-saved-next = You can attach it to an email or hand it over on paper.
window-saved = Report saved: { $file }
window-leave-report = Back to the summary

reopened = Answers of { $day }: { $profession }, step { $step }.
reopened-question = Are they yours?
reopened-go-on = Yes, continue
reopened-another = Another person
notice-erased = It is erased: nothing is kept on this computer any more.
notice-recording-asked = A recorded computer never changes. On a real one, this button checks everything again.
window-start-again = Start again for another person
window-start-again-question = Start again for another person?
window-start-again-stays = What was answered about the configuration of this computer, in step 4, is kept. The answer about the clinic, in step 3, is offered again.
window-start-again-goes = All other answers are erased: the other person answers the questions themselves.
window-start-again-now = Erase and start again

window-summary-pending = The program reads the state of this computer and changes nothing.
    .more = Nothing is sent: everything stays on this computer.
window-summary-ready = All that can be checked from here is in order.
    .more = You can continue.
window-nothing-stops-you = You can continue.
window-summary-rows = The rows below tell what was checked.
    .more = Check again after you change something.

window-drawing-memory-stick = files
window-drawing-security-key = security
window-drawing-profile = Omnimed profile
window-drawing-qhr-key = QHR key
window-drawing-windows = Windows
window-drawing-this-computer = this computer
window-drawing-in-front = in front of you

problem-link-not-opened = The page could not be opened. Open your browser yourself to find it.
problem-report-not-saved = The report could not be saved. Choose another folder, or copy the text.
problem-report-not-opened = The report could not be opened from here. It is where you saved it.
problem-code-wrong = This support code cannot be read. Ask the person to read it again, digit by digit.
problem-list-wrong = This list could not be read. Put a name and a code on each line.
problem-list-not-saved = The table could not be saved. Choose another folder.
problem-place-not-opened = This place of Windows could not be opened from here. Follow the path written in the steps.
problem-not-dialled = No program of this computer could dial the number. Dial it yourself.
problem-chrome-not-opened = Chrome could not be opened from here. Open it yourself, then go to Omnimed.
problem-not-erased = Your data could not be erased. Close the other windows of this program, then try again.
problem-not-kept-answer = Your answer could not be kept on this computer. It counts until the window closes.
problem-not-copied = The text could not be copied. Select it, then press Ctrl+C.
problem-unexpected = Something unexpected happened in this program. Close the window, then open it again.

## Names and technical details

virtual-machine-parallels = Parallels Desktop
virtual-machine-vmware = VMware
virtual-machine-virtual-box = VirtualBox
virtual-machine-hyper-v = Hyper-V
virtual-machine-qemu = UTM or QEMU
virtual-machine-apple = Apple virtualization
virtual-machine-other = another program
remote-remote-desktop = Remote Desktop
remote-citrix = Citrix
remote-horizon = Horizon
remote-ssh = SSH
remote-other = another way
opener-chrome = Chrome
opener-unknown-chrome = a copy of Chrome in an unusual folder
opener-edge = Microsoft Edge
opener-firefox = Firefox
opener-other = another browser
service-start-automatic = starts with the system
service-start-on-demand = starts on demand
service-start-disabled = disabled
service-running = running
service-stopped = stopped
card-empty = empty
card-present = card present
card-busy = card in use by another program
card-mute = card that does not respond
card-unknown = state unknown
key-software-safenet-authentication-client = SafeNet Authentication Client
key-software-safenet-minidriver = SafeNet Minidriver
key-software-open-sc = OpenSC
private-key-on-card = private key on a card or key
private-key-in-computer = private key in this computer
private-key-missing = no private key here
private-key-unknown = private key in an unknown place
certificate-signs-in = can sign in
certificate-other-use = for another use
reader-unnamed = reader
detail-session-here = Session on this computer
detail-session-remote = Remote session: { $remote }
detail-rights-standard = Account without administrator rights
detail-rights-administrator-on-request = Administrator account, on request
detail-rights-administrator = Program started with administrator rights
detail-account-person = Read from the account of the person at the screen
detail-account-other-account = Read from another account than that of the person at the screen
detail-account-system = Read from the system’s own account
detail-virtual-machine = Virtual machine: { $product }
detail-real-machine = Real machine
detail-virtual-machine-programs = Virtual machine programs installed: { $programs }
detail-links = Links open in { $browser }
detail-policies = Enforced settings: { $policies }
detail-chrome-runs = Chrome is open
detail-chrome-runs-in-background = Chrome runs without a window
detail-chrome-runs-elsewhere = Chrome is open in another session
detail-chrome-from-unknown-folder = A copy of Chrome runs from an unusual folder
detail-update-policies = Enforced for Chrome’s updates: { $policies }
update-policy-updates-off = switched off
update-policy-version-capped = kept to one version
update-policy-no-update-checks = not looked for
detail-device-problem = { $device }: Windows reports problem { $problem }
detail-card-problem = Card inside a reader: Windows reports problem { $problem }, which does not count here
detail-smart-card-service = Smart-card service: { $start }, { $state }
detail-smart-card-service-absent = No smart-card service
detail-no-reader = No card reader
detail-reader = { $name }: { $card }
detail-reader-of-key = { $name }, the key’s reader: { $card }
detail-other-reader = { $name }, a reader that is not the key’s: { $card }
detail-virtual-reader = { $name }, virtual reader: { $card }
detail-no-key-software = No known key software
detail-key-software = { $product }, version { $version }
detail-key-software-gone = { $product }, version { $version }: recorded, but its files are gone
detail-propagation = Copying of certificates by Windows: { $start }, { $state }
detail-propagation-off-by-policy = Copying of certificates forbidden by a policy
detail-propagation-off-in-software = Copying of certificates switched off in the key’s software
detail-no-certificate = No certificate
detail-certificate = Certificate from { $from } to { $until }, { $kind }, { $place }, { $purpose }

## Rehearsal

rehearse-title = Practice mode
rehearse-lead = Choose a situation: the window shows what a person would then see at step 4. Your answers and the page you were on wait for you.
rehearse-filter = Look for a situation
rehearse-found = Situations shown: { $count }
rehearse-found-none = No situation matches. Try another word.
rehearse-ready = Computer ready
rehearse-banner = Practice mode: { $title }
rehearse-end = Leave practice mode
symptoms-help = Explains what a person sees where the viewer does not open
symptoms-help-name = Name of an answer; without a name, the list of them all
rehearse-help = Shows what a person would see in a known situation
rehearse-help-name = Name of a recorded computer; without a name, the list of them all
rehearse-list-lead = Recorded computers, to show or to study. None of them is this computer.
rehearse-list-use = To see one, add its name: qhr-setup rehearse windows-11-home-no-key
rehearse-unknown = “{ $given }”: no recorded computer has this name. “qhr-setup rehearse” lists them all.
rehearse-unknown-near = “{ $given }”: no recorded computer has this name. Perhaps: { $names }. “qhr-setup rehearse” lists them all.

scenario-windows-11-pro-ready = Everything is ready
scenario-windows-10-pro = Everything is ready, on Windows 10
scenario-windows-10-ltsc-extended-stable = Everything is ready, with a copy of Chrome that the clinic manages
scenario-windows-11-chrome-last-run-newer = The traces of Chrome do not all give the same version
scenario-windows-11-chrome-past-the-calendar = Chrome is newer than the program’s calendar
scenario-windows-7-chrome-109 = The computer still has Windows 7
scenario-windows-8-1-without-chrome = The computer has Windows 8.1, and no Chrome
scenario-windows-11-arm = The computer has an ARM processor
scenario-macos-apple-silicon = A recent Mac, without Windows
scenario-macos-intel = A Mac with an Intel processor, without Windows or a key
scenario-linux-chromium = The computer runs Linux
scenario-windows-11-home-no-key = The key is not plugged in
scenario-windows-11-home-memory-stick = A USB stick for files is plugged in instead of the QHR key
scenario-windows-11-security-key = A security key is plugged in instead of the QHR key
scenario-windows-11-as-system = The check is run by the system’s account
scenario-windows-11-as-another-account = The check is run from another account
scenario-windows-11-two-keys = Two keys are plugged in
scenario-windows-11-built-in-card-reader = Only the laptop’s card reader is detected
scenario-windows-server-2022-without-usb = A server that detects no USB port
scenario-windows-11-usb-unreadable = The USB ports could not be read
scenario-windows-11-chrome-absent = There is only Microsoft Edge, no Chrome
scenario-windows-11-chrome-half-removed = Chrome was only partly uninstalled
scenario-windows-11-chrome-beta-only = There is only a preview of Chrome
scenario-windows-11-chrome-per-user-getting-old = Chrome is getting old
scenario-windows-10-no-key-old-chrome = The key is not plugged in, and Chrome is too old
scenario-windows-11-chrome-far-too-old = Chrome has not been updated for a long time
scenario-windows-11-calendar-too-old = The calendar of Chrome versions is out of date
scenario-windows-11-clock-wrong = The computer’s clock is wrong
scenario-windows-11-clock-kept = Everything is ready, and Windows sets the clock
scenario-windows-11-clock-not-kept = Windows does not set the computer’s clock
scenario-windows-11-32-bit-chrome = Everything is ready, with a 32-bit Chrome
scenario-windows-11-parallels-with-key = Everything is ready, in Parallels Desktop on a Mac
scenario-windows-11-remote-desktop-with-key = Everything is ready, over Remote Desktop
scenario-windows-11-harmless-card-problem = Windows reports a card without a driver, and all works
scenario-macos-with-parallels = A Mac with Parallels Desktop
scenario-linux-without-pcscd = The computer runs Linux, without a card service
scenario-windows-11-remote-desktop = Over Remote Desktop, the key is not shared
scenario-windows-11-remote-desktop-sharing-off = The remote computer forbids the sharing of cards
scenario-windows-11-remote-desktop-unclear = In a remote session, we cannot tell whether the key is shared
scenario-windows-11-horizon = In a Horizon session, the key is not detected
scenario-windows-server-citrix = In a Citrix session, the key is not detected
scenario-windows-11-service-stopped-without-key = The key is not plugged in, and the card service is stopped
scenario-windows-11-stale-certificate-without-key = The key is not plugged in, but its certificate is still there
scenario-windows-11-parallels-without-key = In Parallels Desktop, the key is not connected to Windows
scenario-windows-11-vmware-without-key = In VMware, the key is not connected to Windows
scenario-windows-11-virtualbox-without-key = In VirtualBox, the key is not connected to Windows
scenario-windows-11-utm-without-key = In UTM, the key is not connected to Windows
scenario-windows-11-hyper-v-without-key = In Hyper-V, the key is not connected to Windows
scenario-windows-11-other-virtual-machine-without-key = In another virtual machine, the key is not connected to Windows
scenario-windows-11-driver-missing = The key is plugged in, but its driver is missing
scenario-windows-11-key-switched-off = The key is plugged in, but disabled in Windows
scenario-windows-11-key-device-fault = The key is plugged in, but Windows cannot start it
scenario-windows-11-key-without-reader = The key is plugged in, but no reader appears
scenario-windows-11-only-windows-hello-reader = The only reader is that of Windows Hello
scenario-windows-11-smart-card-service-disabled = The smart-card service is disabled
scenario-windows-11-smart-card-service-stopped = The smart-card service is stopped
scenario-windows-11-reader-empty = The reader is empty, or the key not fully pushed in
scenario-windows-11-key-mute = The key is plugged in, but does not answer
scenario-windows-11-key-busy = Another program is using the key
scenario-windows-11-key-software-missing = The key’s software is missing
scenario-windows-11-certificate-propagation-off = Windows does not copy the key’s certificate
scenario-windows-11-no-certificate = The key is detected, but not its certificate
scenario-windows-11-certificate-expired = The certificate on the key has expired
scenario-windows-11-certificate-not-yet-valid = The certificate is not valid yet: the clock is slow
scenario-windows-11-certificate-ends-in-3-days = The certificate on the key expires in 3 days
scenario-windows-11-certificate-ends-in-20-days = The certificate on the key expires in 20 days
scenario-windows-11-certificate-ends-in-70-days = The certificate on the key expires in 70 days
scenario-windows-11-certificate-sha1 = The key is of an older generation
scenario-windows-11-two-certificates = Two valid certificates: Chrome will have a choice
scenario-windows-11-certificate-of-another-issuer = The certificate on the key is not one the clinic expects
scenario-windows-11-certificate-unclear = We cannot tell whether the certificate is on the key
scenario-windows-11-two-chromes = Two copies of Chrome, of different versions
scenario-windows-11-chrome-per-user = Chrome is installed for one person only
scenario-windows-11-links-open-in-edge = Links open in Microsoft Edge
scenario-windows-11-chrome-policies = The clinic enforces settings on Chrome
scenario-windows-11-popups-blocked = The clinic blocks pop-up windows in Chrome
scenario-windows-11-chrome-waits-for-relaunch = Chrome is up to date, but was not relaunched
scenario-windows-11-chrome-in-background = Chrome is up to date, but the old one runs without a window
scenario-windows-11-chrome-in-another-session = Chrome is open in another person’s session
scenario-windows-11-driverless-key-unseen-by-libusb = The key is plugged in without a driver, and only Windows sees it
scenario-windows-11-disabled-key-unseen-by-libusb = The key is switched off, and only Windows sees it
scenario-windows-11-device-not-recognised = Windows does not recognize what is plugged in
scenario-windows-11-key-driver-not-loaded = Windows does not load the key’s driver
scenario-windows-11-only-built-in-reader-beside-key = The key has no reader; the laptop’s own is empty
scenario-windows-11-built-in-reader-beside-working-key = Everything is ready, with an empty built-in reader
scenario-windows-11-security-key-beside-broken-key = The key does not start; a security key answers
scenario-windows-11-security-key-beside-empty-key = The key shows no card; a security key has a certificate
scenario-windows-11-security-key-in-use-without-key = A security key is in use, without a QHR key
scenario-windows-11-software-reader-beside-key = The key has no reader; a program imitates one
scenario-windows-11-vmware-shared-reader-without-key = VMware’s shared reader is empty
scenario-windows-11-printer-with-storage = A printer that has storage, without a key
scenario-windows-11-smart-card-service-silent = The smart-card service does not answer
scenario-windows-11-remote-desktop-internal-error = Remotely, readers cannot be read
scenario-windows-11-multi-session = Everything is ready on Windows 11 multi-session
scenario-windows-11-21h2-enterprise = Everything is ready on Windows 11 21H2 Enterprise
scenario-windows-11-21h2-pro = Everything is ready on Windows 11 21H2 Pro
scenario-windows-11-chrome-early-stable = Everything is ready, with a copy of Chrome newer than the calendar
scenario-windows-11-app-paths-is-a-folder = Everything is ready, despite a record of Chrome that leads to a folder
scenario-windows-11-signing-certificate-beside = Two certificates, one of them for signing
scenario-windows-11-vmware-key-says-empty = In VMware, the key shows no card
scenario-windows-11-usb-list-never-ends = USB ports cannot be read, but the key answers
scenario-windows-11-chrome-updates-held-back = The clinic holds Chrome’s updates back
scenario-windows-11-unlisted-token = A key of an unknown model is plugged in
scenario-windows-11-two-certificates-of-one-person = Two certificates of the same person
scenario-windows-11-desk-reader = A desk reader with a card in it is plugged in
scenario-windows-11-desk-reader-with-sam-slot = A desk reader with one slot that does not respond
scenario-windows-11-chrome-version-of-zeros = Chrome’s version is made of zeros
scenario-windows-server-23h2 = Everything is ready on Windows Server, version 23H2
scenario-windows-11-badge-without-key = A badge is in the laptop’s reader, without a key
scenario-windows-11-badge-with-certificate-without-key = A badge has a certificate, and no key is plugged in
scenario-windows-11-badge-with-certificate-beside-empty-key = The key shows no card; a badge has a certificate
scenario-windows-11-remote-desktop-with-badge = Remotely, a card arrives that may not be the key
scenario-windows-11-service-asleep-after-start = After a start, the key stays without a reader

## Sheets of the reasons

sheet-open = About this result
sheet-open-one = About a result
sheet-document = The results and what they mean
sheet-document-lead = A sheet for each result that QHR Setup can give, in the program’s own words. In brackets: what differs from one computer to another. One word says how certain each result is:
sheet-brackets = In brackets: what differs from one computer to another.
sheet-any-check = For several checks
sheet-on-screen = On screen
sheet-meaning = What it means
sheet-how = How the program knows
sheet-what-to-do = What to do
sheet-nothing-to-do = Nothing.
sheet-certainty = How sure it is
sheet-code = Code: { $code }
sheet-one-of = Depending on the computer, one of these ways is advised.

certainty-tried = Tried: a test gets this result by asking a system that was put into this situation. It has yet to be confirmed on a real clinic computer.
certainty-documented = Documented: a public source says so. It has not been seen on a real clinic computer.
certainty-deduced = Deduced: this is the program’s conclusion from what is read. No public source confirms all of it.

placeholder-basis = [likeness]
placeholder-browser = [browser]
placeholder-browsers = [browsers]
placeholder-channel = [channel]
placeholder-check = [another check]
placeholder-count = [number]
placeholder-day = [date]
placeholder-days = [number]
placeholder-device = [identifiers]
placeholder-last-chrome = [version]
placeholder-name = [model]
placeholder-obstacle = [reason]
placeholder-policies = [policies]
placeholder-problem = [number]
placeholder-product = [name]
placeholder-programs = [programs]
placeholder-released = [release date]
placeholder-remote = [means]
placeholder-scope = [for whom]
placeholder-version = [version]
placeholder-windows = [version of Windows]

how-not-read-yet = The system has been asked, and its answer has not come yet.
how-seen-by-person-alone = The program runs under the system’s account, or under another account than that of the session. Nothing was concluded about what is the person’s own.
how-could-not-read = What stood in the way of this check: { $obstacle }. Nothing was concluded from it.
how-waits-for = “{ $check }” has to pass before this check means anything: nothing was concluded.

how-windows-supported = Windows reports its version: { $windows }. It is compared with the rule that Omnimed publishes: Windows 7 or newer.
how-windows-support-ended = Windows reports its version and edition: { $windows }. By the program’s table of Microsoft’s dates, their support ended on { $ended }.
how-windows-on-arm = Windows reports its version, { $windows }, and the computer’s kind of processor: ARM.
how-windows-server = Windows reports that it is a server: { $windows }.
how-windows-cannot-run-recent-chrome = Windows reports its version, { $windows }, older than Windows 10. Version { $last-chrome } of Chrome was announced as the last one for such a Windows.
how-windows-too-old = Windows reports its version, { $windows }, older than Windows 7, the minimum that Omnimed publishes.
how-macos-needs-windows = The system reports that it is macOS, and no known program for virtual machines was found. Omnimed writes that the viewer needs Windows.
how-macos-has-virtual-machines = The system reports that it is macOS, and programs that can run Windows are installed on it: { $programs }. QHR Setup does not check whether Windows is in them.
how-not-windows = The system reports its name, { $product }, and it is not Windows. Omnimed writes that the viewer needs Windows.

how-local-session = Nothing in the system suggests that the screen of this session is another computer’s.
how-in-virtual-machine = The maker and model that this computer gives are those of a virtual machine ({ $product }).
how-text-session = The session bears the traces of an SSH connection.
how-remote-session-with-key = The system reports that the screen is another computer’s ({ $remote }), and a card is detected in a reader.
how-remote-session-without-key = The system reports that the screen is another computer’s ({ $remote }), and no card is detected. In a remote session, card readers are those of the computer in front of the person.
how-card-sharing-off = The system reports that the screen is another computer’s ({ $remote }), and a policy there forbids the sharing of smart cards.
how-remote-session-unclear = The system reports that the screen is another computer’s ({ $remote }), but card readers could not be read.
how-remote-session-with-other-card = The session is remote ({ $remote }) and a card is detected, but the name of its reader is that of no key on the program’s list.

how-possible-key = One USB device ({ $device }) has the identifiers of a model on the program’s list: { $name }. That list comes from public sources. QHR has confirmed no model: it is a possible key, and nothing more.
how-identified-key = This device ({ $device }) is the one that the person took out of this computer and put back, and it is plugged in.
how-key-known-by-reader = USB ports could not be read. A reader has the name under which a key on the program’s list is detected ({ $name }).
how-desk-reader-seen = A USB device ({ $device }) has the identifiers of a key on the program’s list, but its release is that of a desk reader from the same maker.
how-device-not-recognised = Windows gives code { $problem } for a device whose identifiers it could not read (Device Manager).
how-several-possible-keys = USB devices with the identifiers of models on the program’s list, which is made from public sources: { $count }.
how-other-smart-card-device = A USB device ({ $device }) presents itself as a smart-card reader, and its identifiers are not on the program’s list.
how-storage-instead-of-key = A USB device presents itself as a memory or a disk, and no other looks like a QHR key. A few keys present themselves that way at first.
how-security-key-instead-of-key = A USB device has the identifiers of a known security key, and no other looks like a QHR key.
how-no-key = Of the USB devices that the system detects, none is on the program’s list and none presents itself as a card reader.
how-key-not-asked = No key is detected, and the check was started with “--without-key”: the key may have been taken along.
how-key-comes-first = The answer of step 2: no key of one’s own yet. Nothing is judged of the key before that.
how-no-usb-bus = The system shows no USB port, not even an empty one.
how-key-not-in-virtual-machine = The maker and model that this computer gives are those of a virtual machine ({ $product }), and no USB device detected looks like a QHR key.
how-key-through-remote-session = The session is remote, and a card is detected in a reader: it is the one of the computer in front of the person.

how-card-ready = The system detects a reader, and the card in it responds. Its password is not asked for.
how-card-busy = The system detects a reader and reports that another program is already using its card.
how-card-mute = The system detects a reader and reports that its card does not respond.
how-driver-missing = Windows gives code 28 for this device (Device Manager).
how-device-switched-off = Windows gives code 22 for this device (Device Manager).
how-device-fault = Windows gives code { $problem } for this device (Device Manager).
how-smart-card-service-disabled = The system reports that its smart-card service (SCardSvr on Windows) is never to start.
how-smart-card-service-missing = The smart-card service is not installed: Windows does not list it, or on Linux its program is not there.
how-smart-card-service-stopped = The system answers that the smart-card service is not running. Without a key plugged in, that would be normal.
how-smart-card-service-silent = Windows reports that the smart-card service is running, and the service does not respond when asked for its readers.
how-key-has-no-reader = A USB device may be the key, and the system detects no card reader. Virtual readers, such as that of Windows Hello, do not count.
how-reader-of-which-device = The key is detected on USB and a reader is detected, but neither the system nor the reader’s name says that it is the key’s.
how-reader-empty = The system detects the key’s reader and reports that there is no card in it.

how-certificate-valid = The certificate ends on { $until }, and the computer’s clock is between its two dates. It is for signing in and its private key is on a card or key; or, where your clinic’s rules list issuers, one of them issued it.
how-certificate-ends-soon = The certificate gives its last day: { $until }. Days left by the computer’s clock: { $days }. How early to say so is this program’s choice.
how-certificate-ends-very-soon = The certificate gives its last day: { $until }. Days left by the computer’s clock: { $days }. How early to say so is this program’s choice.
how-certificate-expired = The certificate gives its last day, { $ended }, and the computer’s clock is past it.
how-certificate-not-yet-valid = The certificate gives its first day, { $starts }, and the computer’s clock has not reached it.
how-certificate-sha1 = The certificate, valid until { $until }, tells how it was signed: SHA-1. Public sources say that keys of that generation were replaced.
how-several-certificates = Valid certificates found here: { $count }. They are for signing in and have their private key on a card or key, or come from an issuer listed in your clinic’s rules.
how-no-certificate = A card responds, but no certificate found here has its private key on a card or key.
how-key-software-missing = A card responds, none of its certificates is detected, and none of the known key programs is on this computer.
how-certificate-propagation-off = A card responds, none of its certificates is detected, and a setting of Windows prevents them from being copied: a policy, or the service CertPropSvc disabled.
how-certificate-of-another-issuer = The certificate tells who issued it, and that is none of the issuers listed in your clinic’s rules.
how-certificate-unclear = A certificate is for signing in, and Windows does not tell whether its private key is on a card.
how-certificate-of-which-card = A card other than the key’s is detected, and Windows did not note which reader the certificate came from.

how-chrome-found = Chrome’s program is there. Its version ({ $channel }) and the place where it is ({ $scope }) tell the rest.
how-only-preview-chrome = The only programs of Chrome found are those of a preview version ({ $channel }).
how-chrome-not-installed = Chrome was looked for wherever it is installed and in what the system says of it: it is not there.
how-only-other-browsers = Chrome was looked for wherever it is installed: it is not there. Browser found here, built from the same code: { $browsers }.
how-chrome-program-missing = The system keeps a record of an installed copy of Chrome, and the file of its program is gone.
how-chrome-for-this-account-only = Chrome’s program is in this account’s folder, and not in the one that serves everyone.
how-several-chromes = Programs of Chrome found: { $count }. Their versions are not the same.
how-links-open-elsewhere = The system reports what opens links: { $browser }, and not Chrome.
how-chrome-policies-set = Policies of Chrome set on this computer: { $policies }. Only their names are noted, never what they hold.

how-chrome-recent = Chrome’s program gives its version, and the program’s calendar the day it was released: { $version }, { $released }. Omnimed asks for a recent Chrome without a number: the limits are this program’s.
how-chrome-getting-old = Chrome’s program gives its version, and the program’s calendar the day it was released: { $version }, { $released }. Omnimed asks for a recent Chrome without a number: the limits are this program’s.
how-chrome-too-old = Chrome’s program gives its version, and the program’s calendar the day it was released: { $version }, { $released }. Omnimed asks for a recent Chrome without a number: the limits are this program’s.
how-chrome-held-back-by-windows = Chrome’s program gives its version: { $version }. Windows gives its own, older than Windows 10. Version 109 of Chrome was announced as the last one for such a Windows.
how-chrome-version-unreadable = Chrome’s program is there, but neither it nor what the system says of it gives a version.
how-calendar-too-old = Chrome’s program gives its version: { $version }. The program’s calendar ends before it, on { $calendar-ends }, and is too old to estimate its age.
how-chrome-waits-for-relaunch = A newer version is in place, and Chrome has not been restarted since.
how-chrome-runs-in-background = A newer version is in place, and the copy of Chrome that runs has no window.
how-chrome-runs-elsewhere = A newer version is in place, and Chrome runs in another person’s session.
how-clock-wrong = The computer’s clock gives { $today }, a date before this program was released, which cannot be.
how-clock-kept = The service W32Time may start, and its setting “Type” gives it a source for the time.
how-clock-not-kept = The service W32Time is disabled or missing, or its setting “Type” is “NoSync”, with which nothing sets the clock.

## Taking the key out and putting it back

replug-open = Take the key out and put it back, step by step
replug-closed-no-usb = Taking the key out and putting it back step by step is not offered here: this computer detects no USB port.
replug-closed-unreadable = Taking the key out and putting it back step by step is not offered here: this computer does not list its USB devices.
replug-number = Part { $number } of 3

replug-taken-out = I took the key out
replug-put-back = I put the key back
replug-nothing-changes = Nothing changes
replug-start-over = Start over
replug-skip = Skip
replug-close = Close
replug-finish = Finish

replug-ask-out = Take the key out
    .step1 = Take hold of the key and pull it out of its port.
    .step2 = Leave everything else as it is.
    .step3 = Not plugged in? Keep it in your hand and click “I took the key out” anyway.
replug-ask-in = Put the key back
    .step1 = Plug the key directly into a port of this computer.
    .step2 = Push it all the way in.
replug-wait = One moment
    .step1 = Leave the key where it is.

replug-progress-ask-out = Nothing has moved so far. This window changes by itself.
replug-progress-look-out = Looking for what disappeared…
replug-progress-ask-in = What you are holding is no longer detected. This window is waiting for it.
replug-progress-look-in = Looking for what came back…
replug-progress-settle = A device has arrived. This computer is getting it ready…
replug-progress-told = The result is shown.

replug-kind-listed = a model that can serve as a QHR key ({ $name })
replug-kind-smart-card-device = a smart-card device
replug-kind-card = a smart card in a reader

replug-not-seen =
    .title = Nothing disappeared
    .why = This computer did not detect what you are holding: the port does not work, a USB hub passes on only power, or the key was not plugged in.
    .step1 = Plug the key into another port, directly on this computer.
    .step2 = Wait a few seconds. This window changes by itself.
replug-nothing-came-back =
    .title = Nothing came back
    .why = The key is not detected in this port: it does not work, or gives only power.
    .step1 = Push the key all the way in.
    .step2 = Otherwise, plug it into another port, directly on this computer.
replug-never-seen =
    .title = This computer does not detect what you are holding
    .why = Nothing appeared in the ports you tried.
    .step1 = Try the key on another computer.
    .step2 = If it is detected there, show this result to your IT support.
    .step3 = If it is detected nowhere, call QHR customer service.
replug-several =
    .title = Several devices moved together
    .why = It is most likely a USB hub or a docking station, not the key alone.
    .step1 = Put everything back in place.
    .step2 = Then take out only the key.
replug-another-came-back =
    .title = Another device arrived
    .why = What came back is not what went.
    .step1 = Put everything back in place.
    .step2 = Start over, with only the key in your hand.
replug-only-appeared =
    .title = A device has just appeared
    .why = Is it the one you plugged in? Taking it out will tell.
    .step1 = Take it out. This window changes by itself.
replug-memory-stick =
    .title = This looks like a USB stick for files
    .why = This device is the one you are holding, and it presents itself as a USB stick for files or a disk.
    .step1 = Take the key you were issued.
    .step2 = Plug it in and start over.
replug-security-key =
    .title = This is a security key for websites
    .why = This device is the one you are holding, and it is a key for signing in to websites.
    .step1 = Take the key you were issued.
    .step2 = Plug it in and start over.
replug-another-kind =
    .title = This is another kind of device
    .why = This device is the one you are holding, and it is a device without a smart card: a mouse, a phone, a printer or something else.
    .step1 = Put it back in place.
    .step2 = Take the key you were issued, and start over.
replug-key-appeared =
    .title = That is the one: { $name }, detected
    .why = This device has just been plugged in, and it is { $kind }. The page goes on with it.
    .step1 = Leave the key plugged in.
    .step2 = Click “Finish”: the page shows what comes next.
replug-works =
    .title = This computer detects what you are holding
    .why = This device is the one you are holding, and it is { $kind }. The programs on this computer can use it.
    .step1 = Leave it plugged in.
    .step2 = Click “Finish”, then look at the other checks.
replug-busy =
    .title = Another program is using it
    .why = This device is the one you are holding, and it is { $kind }. Another program is already using it.
replug-mute =
    .title = The device does not respond
    .why = This device is the one you are holding, and it is { $kind }. This computer detects it, but it does not respond.
replug-driver-missing =
    .title = This computer cannot use it
    .why = This device is the one you are holding, and it is { $kind }. It has power, but no program can use it: most often its driver is missing.
replug-switched-off =
    .title = The device is switched off on this computer
    .why = This device is the one you are holding, and it is { $kind }. Somebody switched it off in the system.
replug-service-down =
    .title = The smart-card service is not running
    .why = This device is the one you are holding, and it is { $kind }. Without this service, no program on this computer can use it.
replug-reader-empty =
    .title = No card is detected
    .why = This device is the one you are holding, and it is { $kind }. No card is detected in it.
replug-other-card-here =
    .title = Another card already answers
    .why = This device is the one you are holding, and it is { $kind }. Another key or card is plugged in too, and it may be the only one that answers.
    .step1 = Take the other keys and cards out.
    .step2 = Start over.
replug-unclear =
    .title = Impossible to tell what it is
    .why = This device is the one you are holding, but this computer does not say what kind it is.
    .step1 = Look at the other checks on the page.
    .step2 = Also try another port, directly on this computer.
replug-unread =
    .title = Impossible to tell whether it works
    .why = This device is the one you are holding, and it is { $kind }. This computer could not tell whether programs can use it.
    .step1 = Look at the other checks on the page.
    .step2 = Then start over. If nothing changes, give your support code (at the bottom of the window) to your IT support.
replug-usb-unreadable =
    .title = This computer no longer lists its USB devices
    .why = That does not mean that the key has a problem.
    .step1 = Wait a few seconds, then start over.
    .step2 = If nothing changes, first save your notes in Omnimed, then restart this computer.

## Several computers

fleet-help = Gathers the results of several computers in one table
fleet-help-folder = Folder of the files that “check --output” wrote, one a computer, which bears its name
fleet-refused-folder = { $file }: this folder could not be read. { $why }
fleet-computers =
    { $count-count ->
        [one] { $count } computer
       *[other] { $count } computers
    }
fleet-summary = { $computers }: { $counts }
fleet-no-computers = No result in this folder: the files expected end with .json.
fleet-count-ready =
    { $count-count ->
        [one] { $count } ready
       *[other] { $count } ready
    }
fleet-count-ready-with-warnings =
    { $count-count ->
        [one] { $count } ready with warnings
       *[other] { $count } ready with warnings
    }
fleet-count-not-ready =
    { $count-count ->
        [one] { $count } not ready
       *[other] { $count } not ready
    }
fleet-count-unknown =
    { $count-count ->
        [one] { $count } uncertain
       *[other] { $count } uncertain
    }
fleet-verdict-ready = Ready
fleet-verdict-ready-with-warnings = Ready, with warnings
fleet-verdict-not-ready = Not ready
fleet-verdict-unknown = Uncertain
fleet-turn-you = The person at the computer
fleet-turn-manager = The clinic’s manager
fleet-turn-administrator = IT support
fleet-turn-qhr-customer-service = QHR customer service
fleet-turn-omnimed = Omnimed
fleet-turn-unknown = To be cleared up: it is not known yet who can act
fleet-turn-nobody = Nothing to do
fleet-since = since { $day }
fleet-note-further =
    { $count-count ->
        [one] and { $count } more point
       *[other] and { $count } more points
    }
fleet-note-old = not checked since { $day }
fleet-note-ahead = checked on { $day }, a day to come: one of the two clocks is wrong
fleet-note-without-key = no key asked for
fleet-note-system = from the system’s account
fleet-note-other-account = from another account than the person’s
fleet-note-simulated = from a recording
fleet-title = State of the computers
fleet-lead = Table made on { $day } at { $time }, from the last results received. Nothing is sent anywhere.
fleet-column-computer = Computer
fleet-column-state = State
fleet-column-found = Result
fleet-column-since = Since
fleet-column-checked = Checked on
fleet-column-computers = Computers
fleet-column-file = File
fleet-column-why = What is wrong
fleet-filter = Choose the computers shown
fleet-filter-who = Who must act
fleet-filter-everybody = All
fleet-filter-search = Search for a computer or a word
fleet-filter-found = Computers shown: { $count }
fleet-filter-none = No computer matches.
fleet-reasons = What comes up most often
fleet-reason-windows-support-ended = Microsoft no longer supports this version of Windows
fleet-reason-windows-server = A Windows server
fleet-reason-macos-has-virtual-machines = macOS, with a virtual machine
fleet-reason-remote-session-unclear = Remote: impossible to tell whether the key gets there
fleet-reason-remote-session-with-other-card = Remote: a card gets there, and nothing says that it is the QHR key
fleet-reason-several-possible-keys = Several devices may be the QHR key
fleet-reason-other-smart-card-device = A card reader is plugged in: impossible to tell whether it is the QHR key
fleet-reason-key-not-in-virtual-machine = No key is connected to the virtual machine
fleet-reason-reader-of-which-device = A reader is detected; impossible to tell whether it is the key’s
fleet-reason-several-certificates = Several valid certificates could be used
fleet-reason-certificate-of-which-card = A certificate is detected; impossible to tell whether it is from the key
fleet-reason-several-chromes = Several copies of Chrome are installed
fleet-reason-links-open-elsewhere = Chrome is installed, but links open in another browser
fleet-reason-chrome-policies-set = Installed, with settings that the organization imposes
fleet-reason-only-preview-chrome = Only a preview version is installed
fleet-reason-only-other-browsers = Chrome is not installed; other browsers are
fleet-reason-chrome-getting-old = Needs an update
fleet-reason-chrome-too-old = Too old
fleet-reason-chrome-held-back-by-windows = Too old, and this version of Windows accepts no newer one
fleet-reason-calendar-too-old = The program’s calendar is too old to judge it
fleet-reason-clock-wrong = Impossible to judge: the computer’s clock is wrong
fleet-reason-desk-reader-seen = A desk reader is plugged in, but no known key
fleet-reason-key-comes-first = The person needs a QHR key of their own first
fleet-reason-certificate-sha1 = The certificate on the key is of an older generation
fleet-not-read = Files that could not be read
fleet-file-not-a-file = not a file
fleet-file-link = a link, and links are not followed
fleet-file-too-large = too large for a result
fleet-file-unreadable = the system does not let it be read
fleet-file-empty = empty
fleet-file-incomplete = incomplete: its end is missing
fleet-file-not-utf8 = not in UTF-8: write it with “check --output”
fleet-file-not-a-result = not a result of “check”
fleet-file-another-version = from another version of the program, with codes unknown here
fleet-file-same-name = two files for one computer’s name
fleet-old =
    { $count-count ->
        [one] { $count } computer has not been checked for more than { $days } days.
       *[other] { $count } computers have not been checked for more than { $days } days.
    }
fleet-left-out =
    { $count-count ->
        [one] { $count } other item of this folder was not read: only .json files are.
       *[other] { $count } other items of this folder were not read: only .json files are.
    }
