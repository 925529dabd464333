# Les mots de Configuration DSQ, en français du Québec.
# Espace insécable devant « : » et « % » et à l’intérieur des guillemets; aucune devant ; ! ?

product-name = Configuration DSQ

## Résultat d’ensemble

headline-checking = Vérification de ce poste
headline-ready = Ce poste est prêt
headline-ready-with-warnings = Ce poste est prêt, avec réserve
headline-not-ready = Ce poste n’est pas prêt
headline-unknown = Le résultat est incomplet

lead-checking = Les résultats arrivent un à un. Cela prend quelques secondes.
lead-ready = Toutes les vérifications de cette page sont réussies. Gardez la clé branchée pendant que vous utilisez le visualiseur, et emportez-la en partant.
lead-ready-with-warnings = Rien n’empêche le visualiseur de s’ouvrir sur ce poste, mais quelque chose mérite qu’on s’en occupe.
lead-not-ready = Commencez par ce qui suit. Cette page change d’elle-même dès que c’est réglé.
lead-not-ready-one = Il ne reste qu’une chose à régler sur ce poste. Cette page change d’elle-même dès que c’est fait.
lead-other-windows = Cela ne se règle pas sur ce poste tel qu’il est. Voici la marche à suivre.
lead-only-key = Tout le reste est prêt sur ce poste. Cette page change d’elle-même dès que la clé est vue.
lead-unknown = Rien de ce qui a pu être vérifié n’empêche le visualiseur de s’ouvrir, mais tout n’a pas pu l’être.

checked-at = Vérifié à { $time }
recorded-on = Poste enregistré le { $day }

## États

state-pending = En cours
state-pass = Réussi
state-warn = À surveiller
state-fail = À régler
state-unknown = Incertain
state-blocked = En attente

## Vérifications

check-os = Système
check-usb-key = Clé DSQ
check-chrome-installed = Chrome
check-chrome-recent = Version de Chrome

## Toutes les vérifications

reason-not-read-yet = Lecture en cours
reason-could-not-read = Impossible à vérifier : { $obstacle }
    .title = Une vérification n’a pas pu se faire
    .why = La lecture n’a pas abouti : { $obstacle }. Cela ne veut pas dire que quelque chose manque.
reason-waits-for = Pas encore vérifié : voir d’abord « { $check } »

obstacle-pending = lecture en cours
obstacle-timed-out = le système n’a pas répondu à temps
obstacle-crashed = la lecture s’est arrêtée à cause d’un défaut de ce programme
obstacle-access-denied = ce compte n’a pas le droit de lire cette information
obstacle-not-supported = ce système ne donne pas cette information
obstacle-failed = le système a répondu par une erreur

## Système

reason-windows-supported = { $windows } : compatible
reason-windows-support-ended = { $windows } : compatible, mais plus soutenu par Microsoft
    .title = Prévoyez une version plus récente de Windows
    .why = Le visualiseur peut s’ouvrir. Cependant, le soutien de Microsoft pour cette version a pris fin le { $ended } : sans abonnement aux mises à jour prolongées, elle ne reçoit plus de correctifs de sécurité.
reason-windows-on-arm = { $windows }, sur un processeur ARM
    .title = Ce poste a un processeur ARM
    .why = Windows convient, mais le pilote de la clé n’existe peut-être pas pour ce type de processeur. Rien de public ne le confirme.
reason-windows-server = { $windows } : un serveur
    .title = Ceci est un serveur Windows
    .why = La règle publiée parle de Windows 7 ou plus récent et ne dit rien des serveurs. Si vous travaillez à distance, la clé se branche dans l’ordinateur devant vous.
reason-windows-cannot-run-recent-chrome = { $windows } : trop ancien pour un Chrome récent
    .title = Ce poste a besoin d’un Windows plus récent
    .why = { $product } respecte la règle de Windows, mais pas celle de Chrome : Chrome { $last-chrome } est le dernier qui s’y installe, et il est trop ancien pour le visualiseur. Mettre Chrome à jour n’y changera rien.
reason-windows-too-old = { $windows } : trop ancien
    .title = Ce poste a besoin d’un Windows plus récent
    .why = Le visualiseur demande Windows 7 ou plus récent, et un Chrome récent demande Windows 10 ou plus récent.
reason-macos-needs-windows = macOS : incompatible sans Windows
    .title = Le visualiseur a besoin de Windows
    .why = Il ne fonctionne pas sur macOS. Sur un Mac, il faut passer par une machine virtuelle Windows.
reason-not-windows = { $product } : incompatible
    .title = Le visualiseur a besoin de Windows
    .why = Ce poste fonctionne avec { $product }. Le visualiseur ne s’ouvre que sous Windows.

edition-home = Famille
edition-pro = Professionnel
edition-pro-workstation = Professionnel pour les stations de travail
edition-pro-education = Professionnel Éducation
edition-enterprise = Entreprise
edition-education = Éducation
edition-ltsc = Entreprise LTSC
edition-iot = IoT Entreprise

## Clé DSQ

reason-possible-key = Une clé possible est branchée : { $name }, { $basis }
basis-sighting = un modèle semblable à une clé DSQ déjà décrite
basis-same-maker = du même fabricant que les clés connues
reason-several-possible-keys =
    { $count-count ->
        [one] { $count } appareil pourrait être la clé DSQ
       *[other] { $count } appareils pourraient être la clé DSQ
    }
    .title = Plusieurs appareils pourraient être la clé DSQ
    .why = Avec plusieurs clés branchées, Chrome peut choisir le certificat de quelqu’un d’autre.
reason-other-smart-card-device = Un lecteur de carte est branché : impossible de dire si c’est votre clé
    .title = Est-ce bien votre clé DSQ qui est branchée?
    .why = Un lecteur de carte à puce est branché ({ $device }), mais son modèle n’est pas dans notre liste. Ce peut être votre clé, ou un lecteur intégré au poste.
reason-storage-instead-of-key = Une clé de mémoire ou un disque est branché, pas la clé DSQ
    .title = Branchez votre clé DSQ
    .why = L’appareil vu sert à transporter des fichiers. La clé DSQ lui ressemble, mais elle contient votre certificat.
reason-security-key-instead-of-key = Une clé de sécurité pour sites Web est branchée, pas la clé DSQ
    .title = Branchez votre clé DSQ
    .why = L’appareil vu sert à ouvrir une session sur des sites Web. Ce n’est pas la clé que le DSQ vous a remise.
reason-no-key = Aucune clé n’est branchée
    .title = Branchez votre clé DSQ
    .why = Aucune clé n’est vue sur ce poste. Le visualiseur s’ouvre seulement quand elle est branchée.
reason-no-usb-bus = Aucun port USB n’est visible d’ici
    .title = Ce poste ne voit aucun port USB
    .why = C’est souvent le cas d’une machine virtuelle ou d’un poste à distance : la clé est branchée dans un autre ordinateur, qui ne la partage pas.

## Chrome

reason-chrome-found = Installé { $scope }, version { $channel }
reason-only-preview-chrome = Seule une version d’essai est installée ({ $channel })
    .title = Installez la version ordinaire de Chrome
    .why = Une version d’essai de Chrome est installée ({ $channel }). Elle peut changer d’un jour à l’autre et empêcher le visualiseur de s’ouvrir.
reason-chrome-not-installed = Chrome n’est pas installé
    .title = Installez Google Chrome
    .why = Le visualiseur s’ouvre seulement dans Google Chrome, et ce poste ne l’a pas.
reason-only-other-browsers =
    { $browsers-count ->
        [one] Chrome n’est pas installé : { $browsers } ne compte pas
       *[other] Chrome n’est pas installé : { $browsers } ne comptent pas
    }
    .title = Installez Google Chrome
    .why =
        { $browsers-count ->
            [one] { $browsers } ressemble à Chrome, mais le visualiseur ne s’y ouvre pas. Il faut Google Chrome.
           *[other] { $browsers } ressemblent à Chrome, mais le visualiseur ne s’y ouvre pas. Il faut Google Chrome.
        }
reason-chrome-program-missing = Chrome a été installé ici, mais son programme a disparu
    .title = Réinstallez Google Chrome
    .why = Windows garde la trace d’un Chrome dont le programme n’est plus là. L’installation a été défaite à moitié.

reason-chrome-recent = { $version }, { $released } : récente
reason-chrome-getting-old = { $version }, { $released } : à mettre à jour
    .title = Mettez Chrome à jour
    .why = Le visualiseur demande un Chrome récent. La version { $version } a été { $released }.
reason-chrome-too-old = { $version }, { $released } : trop ancienne
    .title = Mettez Chrome à jour
    .why = Le visualiseur demande un Chrome récent. La version { $version } a été { $released } : c’est trop ancien.
reason-chrome-held-back-by-windows = { $version } : trop ancienne, et ce Windows n’en accepte pas de plus récente
    .title = Ce poste a besoin d’un Windows plus récent
    .why = Chrome ne peut pas être mis à jour sur ce Windows. Le remède est le même que pour le système.
reason-chrome-version-unreadable = Impossible de lire la version de Chrome
    .title = Regardez la version dans Chrome
    .why = Chrome est installé, mais son programme ne dit pas sa version d’une façon lisible.
reason-calendar-too-old = { $version } : notre calendrier est trop ancien pour en juger
    .title = Regardez la version dans Chrome
    .why = Notre calendrier des versions s’arrête au { $day }. Il ne permet plus de dire si la version { $version } est récente.
reason-clock-wrong = Impossible d’en juger : l’horloge du poste indique le { $today }
    .title = Réglez l’horloge de ce poste
    .why = L’horloge indique le { $today }, une date antérieure à ce programme. Un certificat valide peut aussi sembler refusé pour cette raison.

released =
    { $days-count ->
        [0] publiée ces jours-ci
        [one] publiée il y a { $days } jour
       *[other] publiée il y a { $days } jours
    }
released-ahead = en avance sur notre calendrier
released-estimated =
    { $days-count ->
        [0] publiée ces jours-ci, d’après une estimation
        [one] publiée il y a environ { $days } jour, d’après une estimation
       *[other] publiée il y a environ { $days } jours, d’après une estimation
    }

channel-stable = ordinaire
channel-extended-stable = stable prolongée
channel-beta = bêta
channel-dev = pour développeurs
channel-canary = Canary
scope-machine = pour tous
scope-user = pour ce compte seulement

## Quoi faire, et qui peut le faire

fix-use-newer-windows = À faire par la personne qui gère les ordinateurs de votre établissement.
    .step1 = Montrez cette page à la personne qui gère les ordinateurs.
    .step2 = Demandez un poste avec Windows 11, ou la mise à niveau de celui-ci.
    .step3 = Ouvrez ensuite Configuration DSQ sur ce nouveau Windows.
fix-plan-windows-upgrade = À prévoir avec la personne qui gère les ordinateurs de votre établissement.
    .step1 = Continuez : cela n’empêche pas le visualiseur de s’ouvrir.
    .step2 = Parlez d’un passage à une version soutenue de Windows 11, ou de l’abonnement aux mises à jour prolongées.
fix-use-windows-on-mac = À voir avec la personne qui gère les ordinateurs de votre établissement.
    .step1 = Si ce Mac a une machine virtuelle Windows, ouvrez Configuration DSQ dans cette machine virtuelle.
    .step2 = Sinon, utilisez un poste Windows, ou demandez qu’on installe une machine virtuelle.
fix-use-windows-computer = À voir avec la personne qui gère les ordinateurs de votre établissement.
    .step1 = Utilisez un poste Windows 11 ou Windows 10.
    .step2 = Ouvrez Configuration DSQ sur ce poste.
fix-ask-about-arm = À voir avec la personne qui gère les ordinateurs de votre établissement.
    .step1 = Essayez d’abord : si la clé fonctionne sur ce poste, il n’y a rien à faire.
    .step2 = Sinon, demandez un poste à processeur Intel ou AMD.
fix-ask-about-server = À voir avec la personne qui gère les ordinateurs de votre établissement.
    .step1 = Demandez si le visualiseur doit s’ouvrir sur ce serveur ou sur votre propre poste.
    .step2 = Ouvrez Configuration DSQ là où le visualiseur doit s’ouvrir.
fix-plug-in-key = Vous pouvez le faire, sans droits d’administrateur.
    .step1 = Branchez votre clé DSQ directement dans ce poste.
    .step2 = Si rien ne change, essayez un autre port USB.
    .step3 = Pas de clé? Seul le service à la clientèle du DSQ en remet une.
fix-plug-in-key-not-stick = Vous pouvez le faire, sans droits d’administrateur.
    .step1 = Laissez ou retirez la clé de mémoire ou le disque.
    .step2 = Branchez votre clé DSQ directement dans ce poste.
fix-plug-in-key-not-security-key = Vous pouvez le faire, sans droits d’administrateur.
    .step1 = Laissez ou retirez la clé de sécurité.
    .step2 = Branchez votre clé DSQ directement dans ce poste.
fix-identify-device = Vous pouvez le faire, sans droits d’administrateur.
    .step1 = Retirez votre clé DSQ et regardez cette ligne.
    .step2 = Si elle change, l’appareil vu est bien celui que vous tenez. Rebranchez-le.
    .step3 = Si rien ne change, l’appareil vu n’est pas votre clé. Essayez un autre port USB.
fix-keep-only-your-key = Vous pouvez le faire, sans droits d’administrateur.
    .step1 = Gardez seulement votre propre clé dans ce poste.
    .step2 = Remettez les autres à leurs titulaires.
fix-bring-usb-here = À voir avec la personne qui gère les ordinateurs de votre établissement.
    .step1 = Poste à distance : branchez la clé dans l’ordinateur devant vous, et demandez que les cartes à puce soient partagées.
    .step2 = Machine virtuelle : reliez la clé à Windows dans le menu des appareils USB de la machine virtuelle.
    .step3 = Sinon, demandez si les ports USB de ce poste ont été désactivés.
fix-install-chrome = Vous pouvez le faire. Si un mot de passe d’administrateur est demandé, adressez-vous à la personne qui gère les ordinateurs.
    .step1 = Téléchargez Chrome sur le site de Google.
    .step2 = Ouvrez le fichier téléchargé et laissez l’installation se terminer.
fix-install-chrome-beside-other = Vous pouvez le faire. Si un mot de passe d’administrateur est demandé, adressez-vous à la personne qui gère les ordinateurs.
    .step1 = Téléchargez Chrome sur le site de Google.
    .step2 = Ouvrez le fichier téléchargé et laissez l’installation se terminer. L’autre navigateur peut rester.
fix-reinstall-chrome = Vous pouvez le faire. Si un mot de passe d’administrateur est demandé, adressez-vous à la personne qui gère les ordinateurs.
    .step1 = Téléchargez Chrome sur le site de Google.
    .step2 = Ouvrez le fichier téléchargé : il répare l’installation.
fix-install-stable-chrome = Vous pouvez le faire. Si un mot de passe d’administrateur est demandé, adressez-vous à la personne qui gère les ordinateurs.
    .step1 = Téléchargez la version ordinaire de Chrome sur le site de Google.
    .step2 = Ouvrez le fichier téléchargé. La version d’essai peut rester.
    .step3 = Ouvrez votre dossier médical électronique dans la version ordinaire.
fix-update-chrome = Vous pouvez le faire, sans droits d’administrateur dans la plupart des cas.
    .step1 = Dans Chrome, ouvrez le menu ⋮ en haut à droite, puis « Aide » et « À propos de Google Chrome ».
    .step2 = Attendez la fin de la mise à jour, puis cliquez sur « Relancer ».
fix-update-managed-chrome = À faire par la personne qui gère les ordinateurs de votre établissement.
    .step1 = Les mises à jour de ce Chrome sont gérées par votre établissement. Montrez cette page à la personne qui s’en occupe.
fix-ask-chrome-itself = Vous pouvez le faire, sans droits d’administrateur.
    .step1 = Dans Chrome, ouvrez le menu ⋮ en haut à droite, puis « Aide » et « À propos de Google Chrome ».
    .step2 = Si Chrome se dit à jour, il est assez récent.
fix-set-clock = À faire par la personne qui gère les ordinateurs de votre établissement, ou par vous si Windows vous le permet.
    .step1 = Ouvrez les paramètres de date et d’heure de ce poste.
    .step2 = Activez le réglage automatique, puis vérifiez de nouveau.
fix-check-again = Vous pouvez le faire, sans droits d’administrateur.
    .step1 = Vérifiez de nouveau.
    .step2 = Si le résultat est le même, lisez les détails techniques au soutien.

## Détails techniques

detail-absent = Rien trouvé
detail-unreadable = Lecture impossible : { $obstacle }
    .with-system-words = Lecture impossible : { $obstacle } ({ $said })
detail-line = { $facts }
detail-usb = { $device }, révision { $release }, classes { $classes } : { $kind }
kind-possible-key = clé possible
kind-other-smart-card-device = autre lecteur de carte à puce
kind-security-key = clé de sécurité pour sites Web
kind-storage = clé de mémoire ou disque
kind-other = autre appareil
detail-chrome = Chrome { $version }, { $architecture }, version { $channel }, { $scope }
detail-chrome-leftover = Trace d’un Chrome { $version } retiré, version { $channel }, { $scope }

## Mois

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## Le terminal

terminal-simulated = Ce qui suit vient d’un enregistrement, pas de cet ordinateur.
terminal-ended-by = Arrêt avec Ctrl+C.
terminal-facts-written = Faits enregistrés dans { $file }.
terminal-wrong-usage = Commande incorrecte. Voici ce qui était attendu :

help-about = Trouve ce qui empêche le visualiseur DSQ de s’ouvrir sur ce poste, et dit qui peut le régler.
help-check = Vérifie ce poste
help-facts = Écrit les faits lus sur ce poste, pour le soutien
help-format = Forme du résultat
help-lang = Langue des phrases; sans cette option, celle du système
help-facts-file = Juge un poste enregistré plutôt que cet ordinateur
help-watch = Reste ouvert et redonne le résultat à chaque changement
help-exit-style = Codes de sortie : nagios (0 prêt, 1 réserve, 2 pas prêt, 3 incertain) ou intune (0 ou 1, une ligne)
help-output = Fichier à écrire; sans cette option, la sortie standard
help-help = Montre cette aide
help-version = Montre la version
help-usage = Utilisation
help-commands = Commandes
help-options = Options

## La fenêtre

window-title = { $headline } – Configuration DSQ
window-switch-language = English
window-recording-banner = Enregistrement : cette page ne montre pas le poste que vous utilisez.
window-checks = Ce qui est vérifié
window-what-to-do = Quoi faire
window-technical-details = Détails techniques
window-version = Configuration DSQ, version { $version }
window-check-again = Vérifier de nouveau
window-checking = Vérification en cours…
window-open-chrome-download = Ouvrir le site de Chrome

window-summary-pending = Le programme lit l’état de ce poste, sans rien y changer.
    .more = Rien n’est envoyé : tout reste sur ce poste.
window-summary-ready = Vous n’avez rien à faire ici.
    .more = Vous pouvez fermer cette fenêtre.
window-summary-warnings = Ouvrez la ligne marquée d’un triangle : elle dit quoi faire et qui peut s’en charger.
    .more = Le reste est en ordre.
window-summary-rows = Les lignes ci-dessous disent ce qui a été vu.
    .more = Vérifiez de nouveau après avoir changé quelque chose.

window-drawing-memory-stick = mémoire
window-drawing-security-key = sécurité
window-drawing-qhr-key = clé DSQ

problem-link-not-opened = La page n’a pas pu être ouverte. Ouvrez vous-même votre navigateur pour la trouver.
problem-unexpected = Quelque chose d’imprévu s’est produit dans ce programme. Fermez la fenêtre, puis ouvrez-la de nouveau.
