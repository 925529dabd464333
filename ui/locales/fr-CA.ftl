# Les mots de Configuration DSQ, en français du Québec.
# Espace insécable devant « : » et « % » et à l’intérieur des guillemets; aucune devant ; ! ?

product-name = Configuration DSQ

## Résultat d’ensemble

headline-checking = Vérification de ce poste
headline-ready = Les vérifications de ce poste sont réussies
headline-computer-ready = Ce poste est prêt
headline-ready-with-warnings = Les vérifications de ce poste sont réussies, avec des avertissements
headline-ready-without-key = Les vérifications de ce poste sont réussies; la clé n’a pas été demandée
headline-ready-with-warnings-without-key = Les vérifications de ce poste sont réussies, avec des avertissements; la clé n’a pas été demandée
headline-not-ready = Ce poste n’est pas prêt
headline-unknown = Le résultat est incomplet

lead-checking = Les résultats arrivent un à un. Cela prend quelques secondes.
lead-ready = Gardez la clé branchée pendant que vous utilisez le visualiseur d’Omnimed, et emportez-la en partant.
lead-ready-with-warnings =
    { $count-count ->
        [one] Les vérifications de ce poste sont réussies. Un point est à surveiller : le voici.
       *[other] Les vérifications de ce poste sont réussies. { $count } points sont à surveiller. Voici le premier.
    }
lead-key-taken = Le visualiseur d’Omnimed s’est ouvert sur ce poste le { $day }. Branchez votre clé la prochaine fois que vous l’utiliserez.
lead-not-ready = Commencez par ce qui suit. Cette page change d’elle-même dès que c’est réglé.
lead-not-ready-one = Les autres vérifications de ce poste sont réussies. Cette page change d’elle-même dès que c’est fait.
lead-not-ready-first = Le reste en dépend et sera vérifié ensuite. Cette page change d’elle-même dès que c’est réglé.
lead-other-windows = Le visualiseur d’Omnimed ne peut pas s’ouvrir avec ce système. Voici quoi faire.
lead-only-key = Il ne manque que la clé, d’après ce qui a pu être vérifié. Cette page change d’elle-même dès que la clé est détectée.
lead-key-comes-first = Rien d’autre ne manque sur ce poste. La clé, son lecteur et son certificat seront vérifiés quand vous aurez votre clé.
lead-unknown = Les vérifications faites ne montrent aucun obstacle, mais certaines n’ont pas pu se faire.

checked-at = Vérifié à { $time }
recorded-on = Poste enregistré le { $day }

## États

state-pending = En cours
state-pass = Réussi
state-detected = Détectée
state-warn = À surveiller
state-fail = À régler
state-unknown = Incertain
state-blocked = Pas encore vérifié

## Vérifications

check-os = Système
check-session = Session
check-usb-key = Clé DSQ
check-card-reader = Lecteur de la clé
check-certificate = Certificat
check-chrome-installed = Chrome
check-chrome-recent = Version de Chrome
check-clock = Horloge du poste

## Toutes les vérifications

reason-not-read-yet = Vérification en cours
reason-could-not-read = Impossible à vérifier : { $obstacle }
    .title = Une vérification n’a pas pu se faire
    .why = La vérification n’a pas abouti : { $obstacle }. Cela ne veut pas dire que quelque chose manque.
reason-waits-for = Pas encore vérifié : voir d’abord « { $check } »
reason-seen-by-person-alone = Ne peut pas être lu depuis ce compte
    .title = À vérifier depuis le compte de la personne
    .why = La vérification a été faite depuis un autre compte que celui de la personne à l’écran. Son certificat, son Chrome et sa session ne peuvent pas être lus d’ici. Cela ne veut pas dire que quelque chose manque.

obstacle-pending = vérification en cours
obstacle-timed-out = le système n’a pas répondu à temps
obstacle-not-recorded = l’enregistrement ne contient pas cette information
obstacle-crashed = un défaut de ce programme a interrompu la vérification
obstacle-access-denied = ce compte n’a pas le droit de lire cette information
obstacle-not-supported = ce système ne donne pas cette information
obstacle-no-service = le service qui répondrait n’est pas en marche
obstacle-failed = le système a répondu par une erreur

## Système

reason-windows-supported = { $windows } : compatible
reason-windows-support-ended = { $windows } : compatible, mais Microsoft ne le prend plus en charge
    .title = Prévoyez une version plus récente de Windows
    .why = Le visualiseur peut s’ouvrir. Cependant, Microsoft ne prend plus cette version en charge depuis le { $ended } : sans abonnement aux mises à jour de sécurité étendues (ESU), elle ne reçoit plus de correctifs de sécurité.
reason-windows-on-arm = { $windows }, sur un processeur ARM
    .title = Ce poste a un processeur ARM
    .why = Windows convient, mais ce programme ne sait pas s’il existe un pilote de la clé pour ce type de processeur.
reason-windows-server = { $windows } : un serveur
    .title = Ceci est un serveur Windows
    .why = Omnimed demande Windows 7 ou plus récent et ne dit rien des serveurs. Si vous travaillez à distance, la clé se branche dans l’ordinateur devant vous.
reason-windows-cannot-run-recent-chrome = { $windows } : trop ancien pour un Chrome récent
    .title = Ce poste a besoin d’une version plus récente de Windows
    .why = Omnimed accepte { $product }, mais Chrome n’y dépasse pas la version { $last-chrome }, trop ancienne pour le visualiseur. Mettre Chrome à jour n’y changera rien.
reason-windows-too-old = { $windows } : trop ancien
    .title = Ce poste a besoin d’une version plus récente de Windows
    .why = Le visualiseur d’Omnimed demande Windows 7 ou plus récent, et un Chrome récent demande Windows 10 ou plus récent.
reason-macos-needs-windows = macOS : incompatible sans Windows
    .title = Le visualiseur a besoin de Windows
    .why = Il ne fonctionne pas sur macOS. Sur un Mac, il faut passer par une machine virtuelle Windows.
reason-macos-has-virtual-machines = macOS : passez par { $programs }
    .title = Ouvrez Windows dans la machine virtuelle
    .why = Le visualiseur ne fonctionne pas sur macOS. Ce Mac a de quoi faire tourner Windows : { $programs }.
reason-not-windows = { $product } : incompatible
    .title = Le visualiseur a besoin de Windows
    .why = Ce poste fonctionne avec { $product }. Le visualiseur ne s’ouvre que sous Windows.

edition-home = Famille
edition-pro = Professionnel
edition-pro-workstation = Professionnel pour les stations de travail
edition-pro-education = Professionnel Éducation
edition-enterprise = Entreprise
edition-multi-session = Entreprise multisession
edition-education = Éducation
edition-ltsc = Entreprise LTSC
edition-iot = IoT Entreprise

## Session

reason-local-session = L’écran et les ports USB sont ceux de ce poste
reason-in-virtual-machine = Windows fonctionne dans une machine virtuelle ({ $product })
reason-text-session = Session en mode texte sur ce poste
reason-remote-session-with-key = Session à distance ({ $remote }) : la clé de l’ordinateur devant vous y est détectée
reason-remote-session-without-key = Session à distance ({ $remote }) : aucune clé n’y est détectée
    .title = La clé n’arrive pas jusqu’au poste à distance
    .why = Vous voyez l’écran d’un autre ordinateur ({ $remote }). La clé se branche dans l’ordinateur devant vous, qui doit la partager avec le poste à distance.
reason-card-sharing-off = Session à distance ({ $remote }) : le partage des clés est interdit ici
    .title = Le partage de la clé est désactivé sur le poste à distance
    .why = Vous voyez l’écran d’un autre ordinateur ({ $remote }). Un réglage imposé à cet ordinateur l’empêche de recevoir la clé branchée devant vous.
reason-remote-session-unclear = Session à distance ({ $remote }) : impossible de dire si la clé y arrive
    .title = Vous travaillez à distance
    .why = Vous voyez l’écran d’un autre ordinateur ({ $remote }). Il n’a pas été possible de savoir si la clé branchée devant vous arrive jusqu’à lui.
reason-remote-session-with-other-card = Session à distance ({ $remote }) : une carte y arrive, mais rien ne dit que c’est votre clé
    .title = La carte détectée à distance est-elle votre clé?
    .why = Vous voyez l’écran d’un autre ordinateur ({ $remote }). Une carte y arrive, mais son lecteur n’est pas celui d’une clé DSQ connue. Ce peut être la carte qui sert à ouvrir votre session.

## Clé DSQ

reason-possible-key = Un appareil qui peut être votre clé est branché : { $name }, { $basis }
basis-sighting = un modèle semblable à une clé DSQ déjà décrite
basis-same-maker = du même fabricant que les clés connues
reason-several-possible-keys =
    { $count-count ->
        [one] { $count } appareil pourrait être la clé DSQ
       *[other] { $count } appareils pourraient être la clé DSQ
    }
    .title = Laquelle est votre clé?
    .why = Plusieurs clés sont branchées, et seule la vôtre compte. Avec plusieurs, Chrome peut aussi choisir le certificat de quelqu’un d’autre.
reason-identified-key = Votre clé est branchée : c’est l’appareil que vous avez retiré et remis
reason-key-known-by-reader = Le lecteur de votre clé est détecté ({ $name }), sans que les ports USB aient pu être vérifiés
reason-desk-reader-seen = Un lecteur de bureau est branché, mais aucune clé connue
    .title = Votre clé DSQ est-elle branchée?
    .why = L’appareil détecté ({ $device }) est un lecteur de bureau, où l’on glisse une carte. Ce n’est sans doute pas votre clé : branchez-la si ce n’est pas fait.
reason-device-not-recognised = Un appareil est branché, mais Windows ne le reconnaît pas (code { $problem })
    .title = Windows ne reconnaît pas ce qui est branché
    .why = Quelque chose est branché, mais Windows n’arrive pas à l’identifier (code { $problem }). C’est peut-être votre clé.
reason-other-smart-card-device = Un lecteur de carte est branché : impossible de dire si c’est votre clé
    .title = Est-ce bien votre clé DSQ qui est branchée?
    .why = Un lecteur de carte à puce est branché ({ $device }), mais son modèle n’est pas dans la liste de ce programme. Ce peut être votre clé, ou un lecteur intégré au poste.
reason-storage-instead-of-key = Une clé USB pour fichiers ou un disque est branché, pas la clé DSQ
    .title = Ce qui est branché ne semble pas être votre clé DSQ
    .why = L’appareil détecté semble servir à transporter des fichiers. Votre clé DSQ peut lui ressembler, mais elle contient votre certificat.
reason-security-key-instead-of-key = Une clé de sécurité pour sites Web est branchée, pas la clé DSQ
    .title = Ce qui est branché ne semble pas être votre clé DSQ
    .why = L’appareil détecté sert à ouvrir une session sur des sites Web. Ce n’est pas la clé que le DSQ vous a remise.
reason-no-key = Aucune clé n’est branchée
    .title = Branchez votre clé DSQ
    .why = Aucune clé n’est détectée sur ce poste. Le visualiseur d’Omnimed s’ouvre seulement quand elle est branchée.
reason-key-comes-first = Plus tard : il vous faut d’abord votre propre clé
    .title = Il vous faut d’abord votre propre clé DSQ
    .why = Vous avez répondu que vous n’avez pas encore de clé. Dès que vous l’aurez, elle sera vérifiée ici, avec son lecteur et son certificat.
reason-key-not-asked = Pas demandée : aucune clé n’est branchée
reason-no-usb-bus = Aucun port USB n’est détecté
    .title = Ce poste ne détecte aucun port USB
    .why = C’est souvent le cas d’une machine virtuelle ou d’un poste à distance : la clé est branchée dans un autre ordinateur, qui ne la partage pas.
reason-key-not-in-virtual-machine = Aucune clé n’est reliée à cette machine virtuelle ({ $product })
    .title = Reliez votre clé DSQ à la machine virtuelle
    .why = Windows fonctionne ici dans une machine virtuelle ({ $product }). Une clé branchée appartient d’abord à l’ordinateur lui-même; il faut la relier à Windows.
reason-key-through-remote-session = La clé est branchée dans l’ordinateur devant vous et partagée avec le poste à distance

## Lecteur de la clé

reason-card-ready = La clé répond aux programmes de ce poste
reason-card-busy = Un autre programme utilise déjà la clé
    .title = Un autre programme utilise la clé
    .why = La clé est détectée, mais un autre programme l’utilise déjà. Chrome ne pourra pas s’en servir en même temps.
reason-card-mute = La clé est branchée, mais ne répond pas
    .title = La clé ne répond pas
    .why = Le lecteur détecte la clé, mais elle ne répond pas. Souvent, la retirer et la remettre suffit. Si elle ne répond pas non plus sur un autre poste, elle est peut-être défectueuse.
reason-driver-missing = La clé est branchée, mais Windows n’a pas son pilote
    .title = Il manque le pilote de la clé
    .why = Windows détecte l’appareil branché, mais n’a aucun pilote pour s’en servir (code 28).
reason-device-switched-off = La clé est branchée, mais désactivée dans Windows
    .title = La clé est désactivée dans Windows
    .why = Quelqu’un a désactivé cet appareil dans le Gestionnaire de périphériques (code 22).
reason-device-fault = La clé est branchée, mais Windows ne peut pas la démarrer (code { $problem })
    .title = Windows ne peut pas démarrer la clé
    .why = Windows détecte l’appareil, mais signale un problème (code { $problem }).
reason-smart-card-service-disabled = Le service de cartes à puce est désactivé
    .title = Le service de cartes à puce est désactivé
    .why = La clé est branchée. Sans ce service, aucun programme de ce poste ne peut s’en servir.
reason-smart-card-service-missing = Aucun service de cartes à puce sur ce poste
    .title = Il manque le service de cartes à puce
    .why = La clé est branchée. Sans ce service, aucun programme de ce poste ne peut s’en servir.
reason-smart-card-service-stopped = Le service de cartes à puce est arrêté
    .title = Le service de cartes à puce est arrêté
    .why = La clé est branchée, mais le service du système qui permet de s’en servir est arrêté.
reason-smart-card-service-silent = Le service de cartes à puce fonctionne, mais ne répond pas
    .title = Le service de cartes à puce ne répond pas
    .why = La clé est branchée et le service est en marche, mais il ne répond à aucun programme. Le plus souvent, redémarrer le poste suffit.
reason-key-has-no-reader = La clé est branchée, mais aucun programme ne peut s’en servir
    .title = Ce poste ne reconnaît pas la clé
    .why = L’appareil est branché et alimenté, mais le système ne le reconnaît pas comme lecteur de carte. Le plus souvent, il manque son pilote.
reason-reader-of-which-device = Un lecteur est détecté, sans qu’on puisse dire si c’est celui de votre clé
    .title = Ce lecteur est-il celui de votre clé?
    .why = La clé est branchée et un lecteur est détecté, mais rien ne dit que les deux vont ensemble. La carte d’un autre lecteur ne remplace pas votre clé.
reason-reader-empty = Aucune carte n’est détectée dans le lecteur de la clé
    .title = Aucune carte n’est détectée dans le lecteur de la clé
    .why = La clé est branchée, mais aucune carte n’est détectée dans son lecteur. La clé est peut-être mal enfoncée.

## Certificat

reason-certificate-valid = Un certificat de la clé est valide jusqu’au { $until }
reason-certificate-ends-soon =
    { $days-count ->
        [one] Le certificat de la clé expire dans { $days } jour, le { $until }
       *[other] Le certificat de la clé expire dans { $days } jours, le { $until }
    }
    .title = Le certificat de la clé expire bientôt
    .why = Cela n’empêche pas encore le visualiseur de s’ouvrir. Après le { $until }, attendez-vous à ce que la clé ne fonctionne plus.
reason-certificate-ends-very-soon =
    { $days-count ->
        [one] Le certificat de la clé expire dans { $days } jour, le { $until }
       *[other] Le certificat de la clé expire dans { $days } jours, le { $until }
    }
    .title = Le certificat de la clé expire dans quelques jours
    .why = Après le { $until }, attendez-vous à ce que la clé ne fonctionne plus et que le visualiseur ne s’ouvre plus.
reason-certificate-expired = Le certificat de la clé est expiré depuis le { $ended }
    .title = Le certificat de la clé est expiré
    .why = La clé fonctionne, mais son certificat a expiré le { $ended }. Réinstaller des logiciels n’y changera rien.
reason-certificate-not-yet-valid = Le certificat de la clé ne commence que le { $starts }
    .title = Le certificat n’est pas encore valide
    .why = Il commence le { $starts }, une date que l’horloge de ce poste n’a pas encore atteinte. Le plus souvent, c’est l’horloge qui retarde.
reason-certificate-sha1 = Le certificat de la clé est d’une ancienne génération
    .title = Votre clé est d’une ancienne génération
    .why = Son certificat, valide jusqu’au { $until }, est signé selon une ancienne méthode (SHA-1). La plupart des clés de cette génération ont été remplacées en 2016 et 2017; la vôtre peut être refusée.
reason-several-certificates =
    { $count-count ->
        [one] { $count } certificat valide peut servir
       *[other] { $count } certificats valides peuvent servir
    }
    .title = Chrome aura le choix entre plusieurs certificats
    .why = Plusieurs certificats valides peuvent servir à ouvrir une session. L’un d’eux est peut-être celui d’une autre personne.
reason-no-certificate = Aucun certificat de la clé n’est détecté sur ce poste
    .title = Chrome n’aura aucun certificat à proposer
    .why = Les programmes détectent la clé, mais aucun certificat de clé n’est proposé à Chrome.
reason-key-software-missing = La clé est détectée, mais le logiciel qui lit son certificat manque
    .title = Il manque le logiciel de la clé
    .why = La clé est détectée, mais aucun certificat ne l’est. Aucun des logiciels connus qui lisent ce genre de clé n’a été trouvé sur ce poste.
reason-certificate-propagation-off = Les certificats de la clé ne sont pas copiés dans Windows
    .title = Windows ne copie pas le certificat de la clé
    .why = La copie des certificats d’une clé vers Windows est désactivée sur ce poste. Chrome ne peut donc pas proposer le vôtre.
reason-certificate-of-another-issuer = Un certificat est sur la clé, mais pas d’un émetteur attendu
    .title = Le certificat de la clé ne figure pas parmi ceux attendus
    .why = La clé branchée contient un certificat, mais son émetteur n’est pas de ceux que votre établissement a inscrits pour le DSQ.
reason-certificate-unclear = Un certificat est détecté, sans qu’on puisse dire s’il est sur la clé
    .title = Ce certificat est-il celui de votre clé?
    .why = Un certificat peut servir à ouvrir une session, mais Windows ne dit pas s’il se trouve sur votre clé ou dans ce poste.
reason-certificate-of-which-card = Un certificat est détecté, sans qu’on puisse dire s’il vient de votre clé
    .title = Ce certificat vient-il de votre clé?
    .why = Une autre carte est aussi dans ce poste, et Windows ne dit pas de laquelle vient le certificat.

## Chrome

reason-chrome-found = Installé { $scope }, version { $channel }
reason-chrome-for-this-account-only = Installé pour ce compte seulement
    .title = Les autres personnes de ce poste n’auront pas Chrome
    .why = Chrome est installé dans votre compte Windows seulement. Pour vous, rien ne manque; sur un poste partagé, les autres ne l’auront pas.
reason-several-chromes =
    { $count-count ->
        [one] { $count } copie de Chrome est installée
       *[other] { $count } copies de Chrome, de versions différentes, sont installées
    }
    .title = Gardez une seule copie de Chrome
    .why = Des versions différentes de Chrome sont installées. Selon l’icône choisie, c’est l’une ou l’autre qui s’ouvre, avec ou sans les mises à jour.
reason-links-open-elsewhere = Chrome est installé, mais les liens s’ouvrent dans { $browser }
    .title = Ouvrez Omnimed dans Chrome
    .why = Un lien cliqué dans un courriel ou un document s’ouvre dans { $browser }, où le visualiseur ne fonctionne pas.
reason-chrome-policies-set =
    { $policies-count ->
        [one] Installé, avec un réglage imposé par l’établissement
       *[other] Installé, avec des réglages imposés par l’établissement
    }
    .title = Votre établissement gère les réglages de Chrome
    .why = Des réglages imposés peuvent toucher le choix du certificat ou les sites permis : { $policies }. Rien n’indique qu’ils bloquent quoi que ce soit.
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
            [one] { $browsers } n’est pas Google Chrome : le visualiseur ne s’y ouvre pas.
           *[other] { $browsers } ne sont pas Google Chrome : le visualiseur ne s’y ouvre pas.
        }
reason-chrome-program-missing = Chrome a été installé ici, mais son programme a disparu
    .title = Réinstallez Google Chrome
    .why = Windows garde la trace d’une copie de Chrome dont le programme n’est plus là : elle n’a été désinstallée qu’en partie.

reason-chrome-waits-for-relaunch = Une mise à jour de Chrome attend son prochain démarrage
    .title = Fermez Chrome, puis rouvrez-le
    .why = La nouvelle version est déjà sur ce poste, et prend la place de l’ancienne quand Chrome est fermé, puis rouvert.
reason-chrome-runs-in-background = Une mise à jour attend : Chrome fonctionne encore, sans fenêtre
    .title = Chrome fonctionne encore, sans fenêtre
    .why = La nouvelle version attend que Chrome soit fermé. Il reste pourtant actif en arrière-plan, même sans fenêtre.
reason-chrome-runs-elsewhere = Une mise à jour attend : Chrome est ouvert dans une autre session
    .title = Chrome est ouvert dans la session d’une autre personne
    .why = La nouvelle version attend que Chrome soit fermé dans toutes les sessions de ce poste, et une autre personne l’a laissé ouvert.
reason-chrome-recent = { $version }, { $released } : récente
reason-chrome-getting-old = { $version }, { $released } : à mettre à jour
    .title = Mettez Chrome à jour
    .why = Le visualiseur demande un Chrome récent. La version { $version } a été { $released }.
reason-chrome-too-old = { $version }, { $released } : trop ancienne
    .title = Mettez Chrome à jour
    .why = Le visualiseur demande un Chrome récent. La version { $version } a été { $released } : c’est trop ancien.
reason-chrome-held-back-by-windows = { $version } : trop ancienne, et cette version de Windows n’en accepte pas de plus récente
    .title = Ce poste a besoin d’une version plus récente de Windows
    .why = Chrome ne peut pas être mis à jour avec cette version de Windows. Voyez quoi faire à la ligne « Système ».
reason-chrome-version-unreadable = Impossible de lire la version de Chrome
    .title = Regardez la version dans Chrome
    .why = Chrome est installé, mais son programme n’indique pas sa version d’une façon lisible.
reason-calendar-too-old = { $version } : le calendrier de ce programme est trop ancien pour en juger
    .title = Regardez la version dans Chrome
    .why = Le calendrier des versions de ce programme s’arrête au { $calendar-ends }. Il ne permet plus de dire si la version { $version } est récente.
reason-clock-wrong = Impossible d’en juger : l’horloge du poste indique le { $today }
    .title = Réglez l’horloge de ce poste
    .why = L’horloge indique le { $today }, une date antérieure à ce programme. Un certificat valide peut aussi sembler refusé pour cette raison.
reason-clock-kept = Windows règle l’horloge lui-même
reason-clock-not-kept = Windows ne règle pas l’horloge lui-même
    .title = Laissez Windows régler l’horloge
    .why = Une horloge qui avance ou qui retarde peut faire refuser un certificat valide. Si un autre programme la règle, il n’y a rien à changer.

released =
    { $days-count ->
        [0] publiée aujourd’hui
        [one] publiée il y a { $days } jour
       *[other] publiée il y a { $days } jours
    }
released-ahead = plus récente que le calendrier de ce programme
released-estimated =
    { $days-count ->
        [0] publiée vers aujourd’hui, d’après une estimation
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

## Quoi faire

fix-use-newer-windows =
    .step1 = Envoyez le rapport (étape 6) à votre soutien informatique, ou montrez-lui l’étape 4.
    .step2 = Demandez un poste avec Windows 11, ou la mise à niveau de celui-ci.
    .step3 = Ouvrez ensuite Configuration DSQ sur ce nouveau Windows.
fix-plan-windows-upgrade =
    .step1 = Continuez : cela n’empêche pas le visualiseur de s’ouvrir.
    .step2 = Demandez à votre soutien informatique de passer ce poste à une version de Windows 11 que Microsoft prend en charge.
    .step3 = En attendant, il peut aussi prendre l’abonnement aux mises à jour de sécurité étendues (ESU), là où Microsoft l’offre.
fix-use-windows-on-mac =
    .step1 = Ce Mac ouvre déjà Windows, avec Parallels Desktop, VMware, VirtualBox ou UTM? Ouvrez Windows, puis Configuration DSQ dans Windows.
    .step2 = Sinon, le plus simple est d’utiliser un poste Windows.
    .step3 = Vous tenez à ce Mac? Demandez à votre soutien informatique d’y installer une machine virtuelle : un programme qui ouvre Windows dans une fenêtre du Mac.
fix-use-windows-computer =
    .step1 = Utilisez un poste avec Windows 11 ou Windows 10.
    .step2 = Ouvrez Configuration DSQ sur ce poste.
    .step3 = Vous n’en avez pas? Demandez-en un à votre soutien informatique.
fix-ask-about-arm =
    .step1 = Regardez les vérifications 4.3 à 4.5 avec votre clé : si elles réussissent, elle fonctionne sur ce poste et il n’y a rien à faire.
    .step2 = Sinon, demandez à votre soutien informatique un poste à processeur Intel ou AMD.
fix-ask-about-server =
    .step1 = Où ouvrez-vous Omnimed chaque jour : ici, ou dans l’ordinateur devant vous? Ouvrez Configuration DSQ à cet endroit.
    .step2 = Vous ne savez pas? Demandez à votre soutien informatique si le visualiseur d’Omnimed doit s’ouvrir sur ce serveur ou sur votre propre poste.
fix-plug-in-key =
    .step1 = Branchez votre clé DSQ directement dans ce poste.
    .step2 = Si rien ne change, essayez un autre port USB.
    .step3 = Pas de clé? Demandez-la au service à la clientèle du DSQ : lui seul en remet.
fix-plug-in-key-not-stick =
    .step1 = Vous pouvez laisser en place la clé USB pour fichiers ou le disque.
    .step2 = Branchez votre clé DSQ directement dans ce poste. Si rien ne change, essayez un autre port USB.
    .step3 = C’est pourtant bien la clé que le DSQ vous a remise? Appelez le service à la clientèle du DSQ.
fix-plug-in-key-not-security-key =
    .step1 = Vous pouvez laisser la clé de sécurité en place.
    .step2 = Branchez votre clé DSQ directement dans ce poste. Si rien ne change, essayez un autre port USB.
    .step3 = C’est pourtant bien la clé que le DSQ vous a remise? Appelez le service à la clientèle du DSQ.
fix-ask-for-key =
    .step1 = Demandez votre clé au service à la clientèle du DSQ. Lui seul en remet : Omnimed n’en donne pas.
    .step2 = Dès que vous l’avez, revenez à l’étape 2 et répondez « Oui, j’ai ma propre clé ».
fix-identify-device =
    .step1 = À l’étape 4, cliquez sur « Retirer et rebrancher la clé, pas à pas » : le programme dira si l’appareil est celui que vous tenez.
    .step2 = Ce bouton n’est pas là? Retirez la clé. Si la vérification 4.3 ou 4.4 change, l’appareil est le vôtre : rebranchez-le.
    .step3 = Sinon, ce n’est pas votre clé : branchez-la dans un autre port USB.
    .step4 = Toujours rien? Envoyez le rapport (étape 6) à votre soutien informatique.
fix-keep-only-your-key =
    .step1 = Gardez seulement votre propre clé dans ce poste.
    .step2 = Remettez les autres à leurs titulaires.
    .step3 = Vous ne savez pas laquelle est la vôtre? Appelez le service à la clientèle du DSQ.
fix-try-another-port =
    .step1 = Retirez l’appareil, puis remettez-le dans un autre port, directement sur ce poste et non sur un concentrateur.
    .step2 = Si rien ne change, essayez-le sur un autre poste.
    .step3 = S’il y est reconnu, envoyez le rapport (étape 6) de ce poste-ci à votre soutien informatique.
    .step4 = S’il n’est reconnu nulle part et que c’est votre clé, appelez le service à la clientèle du DSQ.
fix-bring-usb-here =
    .step1 = Vous voyez l’écran d’un ordinateur qui est ailleurs? Branchez la clé dans celui qui est devant vous, et demandez à votre soutien informatique de partager les cartes à puce.
    .step2 = Windows est dans une fenêtre d’un autre système, comme un Mac? Dans le menu de cette fenêtre, cherchez les appareils USB et reliez la clé à Windows.
    .step3 = Ni l’un ni l’autre? Demandez à votre soutien informatique si les ports USB de ce poste ont été désactivés.
fix-install-chrome =
    .step1 = À l’étape 4, cliquez sur « Ouvrir le site de Chrome », puis téléchargez Chrome.
    .step2 = Ouvrez le fichier téléchargé et laissez l’installation se terminer. La vérification 4.6 change d’elle-même.
fix-install-chrome-beside-other =
    .step1 = À l’étape 4, cliquez sur « Ouvrir le site de Chrome », puis téléchargez Chrome.
    .step2 = Ouvrez le fichier téléchargé et laissez l’installation se terminer. L’autre navigateur peut rester.
    .step3 = Ouvrez Omnimed dans Chrome, et non dans l’autre navigateur.
fix-reinstall-chrome =
    .step1 = À l’étape 4, cliquez sur « Ouvrir le site de Chrome », puis téléchargez Chrome.
    .step2 = Ouvrez le fichier téléchargé : il répare l’installation. La vérification 4.6 change d’elle-même.
fix-install-stable-chrome =
    .step1 = À l’étape 4, cliquez sur « Ouvrir le site de Chrome », puis téléchargez Chrome : c’est la version ordinaire.
    .step2 = Ouvrez le fichier téléchargé. La version d’essai peut rester.
    .step3 = Ouvrez Omnimed avec l’icône « Google Chrome », et non « Beta », « Dev » ou « Canary ».
fix-update-chrome =
    .step1 = Enregistrez d’abord vos notes dans Omnimed : la mise à jour ferme Chrome.
    .step2 = Dans Chrome, ouvrez le menu ⋮ en haut à droite, puis « Aide » et « À propos de Google Chrome ».
    .step3 = Attendez la fin de la mise à jour, puis cliquez sur « Relancer ».
    .step4 = Une erreur, ou Chrome se dit géré par votre organisation? Prévenez votre soutien informatique.
fix-update-managed-chrome =
    .step1 = Envoyez le rapport (étape 6) à votre soutien informatique, ou montrez-lui l’étape 4.
    .step2 = Demandez-lui une version récente de Chrome : sur ce poste, un réglage imposé décide de ses mises à jour.
fix-ask-chrome-itself =
    .step1 = Dans Chrome, ouvrez le menu ⋮ en haut à droite, puis « Aide » et « À propos de Google Chrome ».
    .step2 = Chrome se dit à jour? C’est la version la plus récente que ce poste peut recevoir.
    .step3 = Une mise à jour est prête? Enregistrez vos notes dans Omnimed, puis cliquez sur « Relancer ».
    .step4 = Une erreur, ou le visualiseur ne s’ouvre pas? Donnez la version affichée à votre soutien informatique.
fix-set-clock =
    .step1 = Appuyez sur Windows + I, puis choisissez « Heure et langue » et « Date et heure ».
    .step2 = Activez « Régler l’heure automatiquement », puis cliquez sur « Synchroniser maintenant ». Vérifiez aussi le fuseau horaire.
    .step3 = Windows le refuse, ou le réglage ne tient pas? Demandez à votre soutien informatique (service « W32Time »).
fix-use-virtual-machine-on-mac =
    .step1 = Ouvrez Windows dans votre programme de machines virtuelles.
    .step2 = Branchez la clé une fois Windows ouvert, et reliez-la à Windows quand le programme le demande.
    .step3 = Ouvrez Configuration DSQ dans Windows : les vérifications se font là.
    .step4 = Windows n’y est pas encore? Demandez à votre soutien informatique.
fix-share-key-over-remote-desktop =
    .step1 = Enregistrez vos notes dans Omnimed, puis fermez la session à distance. Branchez la clé dans l’ordinateur devant vous.
    .step2 = Là, ouvrez « Connexion Bureau à distance », puis « Afficher les options », « Ressources locales » et « Autres ».
    .step3 = Cochez « Cartes à puce » (le nom peut être plus long), puis reconnectez-vous.
    .step4 = Ce choix manque, ou rien ne change? Demandez à votre soutien informatique.
fix-allow-card-sharing =
    .step1 = Envoyez le rapport (étape 6) à votre soutien informatique, ou montrez-lui l’étape 4.
    .step2 = À faire sur le poste à distance : désactiver la stratégie « Ne pas autoriser la redirection de périphérique de carte à puce » des services Bureau à distance.
fix-ask-about-remote-session =
    .step1 = Enregistrez d’abord vos notes dans Omnimed, puis fermez la session à distance. Branchez la clé dans l’ordinateur devant vous et rouvrez la session.
    .step2 = Si rien ne change, demandez à votre soutien informatique de partager les cartes à puce avec la session à distance. Il faut parfois un pilote des deux côtés.
fix-connect-key-in-parallels =
    .step1 = Branchez la clé pendant que Windows est ouvert. Si Parallels Desktop demande où la relier, choisissez Windows.
    .step2 = Sinon, cherchez la clé parmi les appareils USB du menu « Périphériques » et choisissez-la.
    .step3 = La vérification 4.3 change d’elle-même dès que la clé arrive. Sinon, demandez à votre soutien informatique.
fix-connect-key-in-vmware =
    .step1 = Branchez la clé pendant que la fenêtre de la machine virtuelle est au premier plan. Si VMware demande où la relier, choisissez la machine virtuelle.
    .step2 = Sinon, ouvrez le menu « Machine virtuelle » (ou « VM »), puis les appareils amovibles ou USB, la clé, et « Connecter ».
    .step3 = La vérification 4.3 change d’elle-même dès que la clé arrive. Sinon, demandez à votre soutien informatique.
fix-connect-key-in-virtual-box =
    .step1 = Ouvrez d’abord Windows dans VirtualBox, puis branchez la clé.
    .step2 = Dans la fenêtre de la machine virtuelle, ouvrez le menu « Périphériques », puis « USB », et cochez la clé. La vérification 4.3 change d’elle-même.
    .step3 = Si la clé est grisée, enregistrez vos notes dans Omnimed, retirez la clé, fermez la machine virtuelle et recommencez.
    .step4 = Toujours grisée? Demandez à votre soutien informatique.
fix-connect-key-in-utm =
    .step1 = Branchez la clé pendant que Windows est ouvert.
    .step2 = Dans la fenêtre de la machine virtuelle, ouvrez la liste des appareils USB et choisissez la clé. La vérification 4.3 change d’elle-même.
    .step3 = Si elle n’y reste pas, enregistrez vos notes dans Omnimed, fermez Windows et essayez sans USB 3.0, dans les réglages de la machine virtuelle.
    .step4 = Elle n’y reste toujours pas? Demandez à votre soutien informatique.
fix-connect-key-in-hyper-v =
    .step1 = La clé n’arrive dans Hyper-V que par une connexion à distance. Enregistrez vos notes dans Omnimed, puis fermez la fenêtre de la machine virtuelle et rouvrez-la.
    .step2 = À la connexion, ouvrez « Afficher les options », puis « Ressources locales » et « Autres », et cochez « Cartes à puce ».
    .step3 = Ce choix n’existe pas? Demandez à votre soutien informatique d’activer le mode de session étendue.
fix-connect-key-to-virtual-machine =
    .step1 = Branchez la clé pendant que Windows est ouvert.
    .step2 = Dans la fenêtre où Windows s’affiche, cherchez le menu des appareils USB (« Périphériques », « Appareils » ou « USB ») et choisissez la clé.
    .step3 = La vérification 4.3 change d’elle-même dès que la clé arrive. Sinon, demandez à votre soutien informatique.
fix-close-other-key-program =
    .step1 = Enregistrez d’abord vos notes dans Omnimed. Fermez ensuite ce qui peut se servir de la clé : DSQ Production, un autre onglet du DSQ, un programme de signature ou de courriel, un autre dossier médical électronique.
    .step2 = Si rien ne change, retirez la clé, attendez quelques secondes, puis remettez-la.
    .step3 = Si elle est toujours prise, redémarrez ce poste.
    .step4 = Toujours rien? Envoyez le rapport (étape 6) à votre soutien informatique.
fix-replug-key =
    .step1 = Retirez la clé, attendez quelques secondes, puis remettez-la.
    .step2 = Essayez un autre port USB, directement sur ce poste.
    .step3 = Si rien ne change, essayez la clé sur un autre poste. Si elle n’y répond pas non plus, appelez le service à la clientèle du DSQ.
    .step4 = Elle y répond? Envoyez le rapport (étape 6) de ce poste-ci à votre soutien informatique.
fix-install-key-driver =
    .step1 = Retirez la clé et remettez-la dans un autre port, directement sur ce poste. Attendez quelques secondes : parfois, cela suffit.
    .step2 = Sinon, envoyez le rapport (étape 6) à votre soutien informatique, ou montrez-lui l’étape 4 : il faut installer le pilote ou le logiciel de la clé.
fix-restart-for-key =
    .step1 = Enregistrez d’abord vos notes dans Omnimed, puis redémarrez ce poste.
    .step2 = Si rien ne change, remettez la clé dans un autre port, directement sur ce poste.
    .step3 = Si le même code revient, envoyez le rapport (étape 6) à votre soutien informatique, ou montrez-lui l’étape 4 : le pilote de la clé est peut-être à réinstaller.
fix-switch-device-on =
    .step1 = Envoyez le rapport (étape 6) à votre soutien informatique, ou montrez-lui l’étape 4.
    .step2 = Dans le Gestionnaire de périphériques : clic droit sur l’appareil, puis « Activer l’appareil ».
fix-enable-smart-card-service =
    .step1 = Envoyez le rapport (étape 6) à votre soutien informatique, ou montrez-lui l’étape 4.
    .step2 = Le service de cartes à puce doit pouvoir démarrer : sous Windows, « Carte à puce » (SCardSvr), en démarrage manuel.
fix-install-smart-card-service =
    .step1 = Envoyez le rapport (étape 6) à votre soutien informatique, ou montrez-lui l’étape 4.
    .step2 = Sous Windows, ce service fait partie du système, qui est à réparer : « DISM /Online /Cleanup-Image /RestoreHealth », puis « sfc /scannow ».
    .step3 = Sous Linux : installer pcscd, puis le démarrer.
fix-start-smart-card-service =
    .step1 = Retirez la clé, attendez quelques secondes, puis remettez-la : le service démarre souvent à ce moment.
    .step2 = Sinon, enregistrez vos notes dans Omnimed, puis redémarrez ce poste.
    .step3 = Si rien ne change, envoyez le rapport (étape 6) à votre soutien informatique, ou montrez-lui l’étape 4 : le service « Carte à puce » (SCardSvr) ou, sous Linux, pcscd est à démarrer.
fix-replug-to-start-service =
    .step1 = Retirez la clé, attendez quelques secondes, puis remettez-la : Windows démarre le service à ce moment.
    .step2 = Si rien ne change, enregistrez vos notes dans Omnimed, puis redémarrez ce poste.
    .step3 = Si le service reste arrêté, envoyez le rapport (étape 6) à votre soutien informatique, ou montrez-lui l’étape 4.
fix-restart-computer =
    .step1 = Enregistrez d’abord vos notes dans Omnimed, puis redémarrez ce poste.
    .step2 = Si rien ne change, envoyez le rapport (étape 6) à votre soutien informatique, ou montrez-lui l’étape 4.
fix-reconnect-key-to-virtual-machine =
    .step1 = Dans le menu des appareils USB de la machine virtuelle, détachez la clé de Windows, puis reliez-la de nouveau.
    .step2 = Si rien ne change, retirez la clé, remettez-la à fond, puis reliez-la à Windows.
    .step3 = Toujours rien? Envoyez le rapport (étape 6) à votre soutien informatique.
fix-insert-card =
    .step1 = Enfoncez la clé à fond, ou glissez la carte dans son lecteur.
    .step2 = Si rien ne change, essayez un autre port USB, puis un autre poste.
    .step3 = Aucune carte n’y est détectée non plus? Appelez le service à la clientèle du DSQ.
fix-install-key-software =
    .step1 = Envoyez le rapport (étape 6) à votre soutien informatique, ou montrez-lui l’étape 4 : le logiciel de la clé est à installer sur ce poste.
    .step2 = Quel logiciel? La procédure que votre établissement a reçue le dit peut-être. Sinon, demandez-le au service à la clientèle du DSQ.
fix-turn-on-certificate-propagation =
    .step1 = Envoyez le rapport (étape 6) à votre soutien informatique, ou montrez-lui l’étape 4.
    .step2 = Le service « Propagation du certificat » (CertPropSvc) doit être en marche, et la stratégie de propagation des certificats de carte à puce (CertPropEnabled) ne doit pas l’interdire.
fix-renew-certificate =
    .step1 = Appelez le service à la clientèle du DSQ et dites que le certificat de votre clé est à renouveler.
    .step2 = Inutile d’essayer un autre poste : le certificat est dans la clé.
fix-plan-certificate-renewal =
    .step1 = Continuez : cela n’empêche pas le visualiseur de s’ouvrir.
    .step2 = Appelez le service à la clientèle du DSQ avant l’expiration du certificat et demandez son renouvellement.
fix-replace-old-key =
    .step1 = Essayez d’abord : si le visualiseur s’ouvre, rien ne presse.
    .step2 = Sinon, appelez le service à la clientèle du DSQ et demandez si votre clé doit être remplacée.
fix-use-the-qhr-key =
    .step1 = La clé branchée est-elle celle que le DSQ vous a remise? Sinon, retirez-la et branchez la bonne.
    .step2 = Si c’est bien elle, envoyez le rapport (étape 6) à votre soutien informatique : la liste des émetteurs attendus est peut-être à corriger.
fix-take-other-cards-out =
    .step1 = Retirez de ce poste les autres cartes et les autres clés. Gardez seulement votre clé DSQ.
    .step2 = Attendez quelques secondes : la vérification 4.5 change d’elle-même.
    .step3 = Si rien ne change, envoyez le rapport (étape 6) à votre soutien informatique.
fix-choose-your-certificate =
    .step1 = Gardez seulement votre propre clé dans ce poste.
    .step2 = Quand Chrome le demande, choisissez le certificat de votre clé : le plus souvent, il porte votre nom. Ce n’est pas celui de votre employeur ni de Windows.
    .step3 = Chrome ne demande rien? Enregistrez vos notes dans Omnimed, fermez toutes les fenêtres de Chrome, branchez la clé, puis rouvrez-le.
    .step4 = Vous hésitez? Appelez le service à la clientèle du DSQ.
fix-remove-other-chrome =
    .step1 = En attendant, ouvrez toujours Omnimed avec la même icône de Chrome.
    .step2 = Demandez à votre soutien informatique de garder un seul Chrome (celui qui est installé pour tous, s’il y en a un) et de désinstaller les autres.
fix-install-chrome-for-everyone =
    .step1 = Vous êtes la seule personne à utiliser ce poste? Il n’y a rien à faire.
    .step2 = Sinon, demandez à votre soutien informatique d’installer Chrome pour tout le monde.
fix-open-omnimed-in-chrome =
    .step1 = Ouvrez Chrome d’abord, puis Omnimed dans Chrome.
    .step2 = Pour que les liens s’y ouvrent toujours : appuyez sur Windows + I, puis choisissez « Applications », « Applications par défaut » et « Google Chrome ».
    .step3 = Windows le refuse? Demandez à votre soutien informatique.
fix-review-chrome-policies =
    .step1 = Continuez : le visualiseur peut très bien s’ouvrir.
    .step2 = S’il ne s’ouvre pas alors que tout le reste est prêt, envoyez le rapport (étape 6) à votre soutien informatique. La page chrome://policy lui montrera ces réglages.
fix-relaunch-chrome =
    .step1 = Enregistrez d’abord vos notes dans Omnimed.
    .step2 = Fermez toutes les fenêtres de Chrome, puis rouvrez-le.
    .step3 = Ou, dans Chrome, ouvrez le menu ⋮, puis « Aide », « À propos de Google Chrome » et « Relancer ».
    .step4 = Rien ne change? Redémarrez ce poste. Sinon, prévenez votre soutien informatique.
fix-close-chrome-in-background =
    .step1 = Enregistrez d’abord vos notes dans Omnimed.
    .step2 = Près de l’horloge, cliquez sur la flèche ^. Cliquez avec le bouton droit sur l’icône de Chrome, puis choisissez « Quitter ».
    .step3 = L’icône n’y est pas? Ouvrez le menu Démarrer, cliquez sur votre nom, fermez votre session Windows, puis rouvrez-la.
    .step4 = Toujours rien? Prévenez votre soutien informatique.
fix-close-chrome-elsewhere =
    .step1 = Demandez à l’autre personne d’enregistrer ses notes, puis de fermer Chrome ou sa session Windows.
    .step2 = Elle n’est pas là? Appelez-la : redémarrer ferme sa session et efface ce qu’elle n’a pas enregistré.
    .step3 = Avec son accord, enregistrez vos notes, puis redémarrez ce poste. Sinon, voyez votre soutien informatique.
fix-check-as-person =
    .step1 = Ouvrez Configuration DSQ depuis le compte de la personne qui utilise ce poste, sans l’exécuter en tant qu’administrateur.
    .step2 = Un logiciel de surveillance lance la vérification? Réglez-le pour qu’il le fasse dans la session de cette personne.
fix-check-again =
    .step1 = À l’étape 4, cliquez sur « Vérifier de nouveau ».
    .step2 = Si rien ne change, donnez votre code de soutien (bas de la fenêtre) ou le rapport (étape 6) à votre soutien informatique.

## Qui peut le faire

who-you = Vous pouvez le faire, sans droits d’administrateur.
who-you-maybe = Vous pouvez le faire. Un mot de passe d’administrateur est demandé? Voyez votre soutien informatique.
who-administrator = À voir avec votre soutien informatique.
who-administrator-rights = À faire par votre soutien informatique, avec des droits d’administrateur.
who-administrator-after-you = Commencez vous-même. Votre soutien informatique prend la suite au besoin.
who-administrator-rights-after-you = Essayez d’abord vous-même. La dernière étape est pour votre soutien informatique, avec des droits d’administrateur.
who-qhr-customer-service = À demander au service à la clientèle du DSQ.
who-omnimed = À demander à Omnimed.
who-manager = À demander à votre gestionnaire.

## À faire par vous, en titre

to-do-use-newer-windows = Demandez une version plus récente de Windows
to-do-plan-windows-upgrade = Demandez une version de Windows prise en charge
to-do-use-windows-on-mac = Utilisez Windows, dans une machine virtuelle ou sur un autre poste
to-do-use-windows-computer = Utilisez un poste Windows
to-do-ask-about-arm = Essayez votre clé sur ce poste
to-do-ask-about-server = Ouvrez Configuration DSQ là où vous ouvrez Omnimed
to-do-ask-for-key = Demandez votre propre clé DSQ
to-do-plug-in-key = Branchez votre clé DSQ
to-do-plug-in-key-not-stick = Branchez votre clé DSQ
to-do-plug-in-key-not-security-key = Branchez votre clé DSQ
to-do-identify-device = Vérifiez que l’appareil branché est votre clé DSQ
to-do-keep-only-your-key = Gardez seulement votre propre clé dans ce poste
to-do-try-another-port = Essayez l’appareil dans un autre port USB
to-do-bring-usb-here = Faites arriver la clé jusqu’à ce poste
to-do-install-chrome = Installez Google Chrome
to-do-install-chrome-beside-other = Installez Google Chrome
to-do-reinstall-chrome = Réinstallez Google Chrome
to-do-install-stable-chrome = Installez la version ordinaire de Chrome
to-do-update-chrome = Mettez Chrome à jour
to-do-update-managed-chrome = Faites mettre Chrome à jour
to-do-ask-chrome-itself = Regardez la version dans Chrome
to-do-set-clock = Réglez l’horloge de ce poste
to-do-use-virtual-machine-on-mac = Ouvrez Windows dans la machine virtuelle
to-do-share-key-over-remote-desktop = Partagez la clé avec le poste à distance
to-do-allow-card-sharing = Faites permettre le partage de la clé
to-do-ask-about-remote-session = Branchez la clé dans l’ordinateur devant vous
to-do-connect-key-in-parallels = Reliez votre clé DSQ à la machine virtuelle
to-do-connect-key-in-vmware = Reliez votre clé DSQ à la machine virtuelle
to-do-connect-key-in-virtual-box = Reliez votre clé DSQ à la machine virtuelle
to-do-connect-key-in-utm = Reliez votre clé DSQ à la machine virtuelle
to-do-connect-key-in-hyper-v = Partagez la clé avec la machine virtuelle
to-do-connect-key-to-virtual-machine = Reliez votre clé DSQ à la machine virtuelle
to-do-close-other-key-program = Fermez l’autre programme qui utilise la clé
to-do-replug-key = Retirez la clé, puis remettez-la
to-do-install-key-driver = Remettez la clé dans un autre port USB
to-do-restart-for-key = Redémarrez ce poste
to-do-switch-device-on = Faites activer la clé dans Windows
to-do-enable-smart-card-service = Faites activer le service de cartes à puce
to-do-install-smart-card-service = Faites rétablir le service de cartes à puce
to-do-restart-computer = Redémarrez ce poste
to-do-replug-to-start-service = Retirez la clé, puis remettez-la
to-do-reconnect-key-to-virtual-machine = Reliez de nouveau la clé à la machine virtuelle
to-do-start-smart-card-service = Retirez la clé, puis remettez-la
to-do-insert-card = Enfoncez la clé à fond
to-do-install-key-software = Faites installer le logiciel de la clé
to-do-turn-on-certificate-propagation = Faites activer la copie du certificat dans Windows
to-do-renew-certificate = Demandez le renouvellement du certificat de votre clé
to-do-plan-certificate-renewal = Demandez le renouvellement du certificat de votre clé
to-do-replace-old-key = Demandez si votre clé doit être remplacée
to-do-use-the-qhr-key = Vérifiez que la clé branchée est celle du DSQ
to-do-take-other-cards-out = Retirez les autres cartes et les autres clés
to-do-choose-your-certificate = Choisissez votre propre certificat
to-do-remove-other-chrome = Ouvrez toujours Omnimed avec la même icône de Chrome
to-do-install-chrome-for-everyone = Faites installer Chrome pour tous
to-do-open-omnimed-in-chrome = Ouvrez Omnimed dans Chrome
to-do-review-chrome-policies = Faites vérifier les stratégies de Chrome
to-do-relaunch-chrome = Fermez Chrome, puis rouvrez-le
to-do-close-chrome-in-background = Quittez Chrome complètement
to-do-close-chrome-elsewhere = Faites fermer Chrome dans l’autre session
to-do-check-as-person = Faites faire la vérification depuis le compte de la personne
to-do-check-again = Vérifiez de nouveau

## Étapes

step-welcome = Bienvenue
step-eligibility = Admissibilité
step-clinic = Établissement
step-computer = Poste de travail
step-profile = Profil
step-summary = Bilan

## Admissibilité : le résultat, et la suite

outcome-eligible = D’après vos réponses, vous êtes admissible
    .next = Il reste trois choses à voir : l’établissement, ce poste, puis votre profil Omnimed. Le visualiseur d’Omnimed s’ouvrira quand tout sera en place.
outcome-eligible-after-form = Vous serez admissible une fois le formulaire envoyé
    .next = Envoyez le formulaire avant de configurer quoi que ce soit. Cherchez-le dans Omnimed, parmi les formulaires (menu principal, section d’aide). La page d’Omnimed sur les préalables, en anglais, y mène aussi. Sinon, demandez-le à Omnimed.
outcome-get-key = Il vous faut d’abord votre propre clé DSQ
    .next = Demandez-la au service à la clientèle du DSQ, qui est le seul à remettre des clés. Demandez aussi ce qu’il faut fournir et combien de temps prévoir : ce programme ne le sait pas. Revenez ici dès que vous avez la clé.
outcome-use-production-qhr = Consultez le DSQ hors d’Omnimed, par DSQ Production
    .next = DSQ Production a sa propre installation, et les étapes présentées ici ne s’y appliquent pas. Pour l’obtenir ou pour de l’aide, adressez-vous au service à la clientèle du DSQ.
outcome-not-eligible = D’après vos réponses, le visualiseur d’Omnimed ne s’ouvre pas pour vous
    .next = Si l’une de vos réponses est inexacte, changez-la. Pour toute question sur l’accès au DSQ, adressez-vous au service à la clientèle du DSQ.
outcome-needs-correction = Une réponse manque ou doit être corrigée
    .next = Donnez cette réponse, et la suite s’affichera. En cas de doute, demandez à votre gestionnaire.

eligibility-conditions-met = Votre profession, votre clé et votre compte Omnimed remplissent les conditions.
eligibility-extern = Les externes n’ont pas de carte de stages du Collège des médecins du Québec : le visualiseur ne peut donc pas s’ouvrir pour eux dans Omnimed.
    .next = Revenez quand vous serez en résidence : les médecins résidents peuvent utiliser le visualiseur.
eligibility-doctor-without-cmq-number = Pour utiliser le visualiseur, un médecin doit avoir un numéro de permis du Collège des médecins du Québec.
    .next = Vous faites votre résidence? Répondez plutôt que vous êtes médecin résident. Pour un numéro de permis, adressez-vous au Collège des médecins du Québec.
eligibility-other-without-key = Hors des professions de la liste, le visualiseur s’ouvre seulement pour les personnes qui possèdent une clé DSQ.
    .next = Seul le service à la clientèle du DSQ peut dire si vous avez droit à une clé. Si vous en recevez une, revenez ici.
eligibility-no-key = Le visualiseur s’ouvre avec votre propre clé DSQ. Celle d’une autre personne ne convient pas.
eligibility-user-name-letters-and-digits = Votre nom d’utilisateur Omnimed contient des lettres et des chiffres. Ce compte n’a rien d’anormal, mais le visualiseur d’Omnimed s’ouvre seulement avec un compte à sept chiffres.
eligibility-user-name-empty = Le nom d’utilisateur Omnimed manque.
    .next = Entrez celui avec lequel vous ouvrez une session dans Omnimed.
eligibility-user-name-digit-count =
    { $digits-count ->
        [5] 5 chiffres : c’est peut-être votre numéro de permis. Un nom d’utilisateur Omnimed en a exactement sept.
        [one] { $digits } chiffre. Un nom d’utilisateur Omnimed en a exactement sept.
       *[other] { $digits } chiffres. Un nom d’utilisateur Omnimed en a exactement sept.
    }
    .next = Vérifiez s’il manque un chiffre ou s’il y en a un de trop. Les zéros du début comptent.
eligibility-user-name-ramq-delegate = C’est le numéro d’une personne déléguée aux services en ligne de la RAMQ, pas un nom d’utilisateur Omnimed.
    .next = Entrez celui avec lequel vous ouvrez une session dans Omnimed.
eligibility-user-name-email = C’est une adresse courriel, pas un nom d’utilisateur Omnimed.
    .next = Entrez celui avec lequel vous ouvrez une session dans Omnimed.
eligibility-user-name-letters-only = Il n’y a que des lettres. Un nom d’utilisateur Omnimed a sept chiffres, ou des lettres et des chiffres.
    .next = Entrez celui avec lequel vous ouvrez une session dans Omnimed, et non votre nom.
eligibility-user-name-other-character = Un nom d’utilisateur Omnimed n’a que des chiffres, ou des lettres et des chiffres. Retirez les espaces, les points et les tirets.
user-name-unknown = Vous avez répondu que vous ne le savez pas.

answers-title = Vos réponses
    .lead = Changez celle qui est inexacte : la suite en tient compte aussitôt.
answers-profession = Profession
answers-own-key = Votre propre clé DSQ
answers-user-name = Nom d’utilisateur Omnimed
answers-account-created = Création du compte Omnimed
answers-user-name-seven-digits = Sept chiffres
answers-user-name-letters-and-digits = Des lettres et des chiffres
answers-user-name-unknown = Je ne le sais pas

whose-key = Une clé est branchée : est-ce la vôtre?
    .why = Vous avez répondu que vous n’avez pas encore votre propre clé DSQ, et ce poste voit un appareil qui peut en être une.
    .mine = Oui, c’est la mienne
    .others = Non
others-key = Rendez cette clé à la personne à qui elle appartient
    .why = La clé d’une autre personne ne convient pas : chacun consulte le DSQ avec la sienne. Retirez celle-ci de ce poste et rendez-la-lui.
    .mine = Finalement, c’est la mienne
    .next = Entrez le nom d’utilisateur avec lequel vous ouvrez une session dans Omnimed.
eligibility-user-name-unknown = Sans votre nom d’utilisateur Omnimed, rien ne dit si ce genre de compte convient.
    .heading = Il vous faut d’abord votre nom d’utilisateur Omnimed
    .next = C’est ce que vous entrez pour ouvrir une session dans Omnimed. Si vous ne le retrouvez pas, demandez-le à Omnimed ou à votre gestionnaire, puis revenez ici.
eligibility-account-before-february2018 = Votre compte Omnimed a été créé avant février 2018. Pour ces comptes, sauf ceux des médecins, un formulaire doit être envoyé avant la configuration.
eligibility-account-creation-unknown = Sans la date de création de votre compte Omnimed, on le traite comme un compte d’avant février 2018 : pour ces comptes, sauf ceux des médecins, un formulaire doit être envoyé avant la configuration.
    .next = Pour retrouver la date, cherchez le courriel par lequel Omnimed vous a donné votre accès, ou demandez à votre gestionnaire ou à Omnimed. Si c’est en février 2018 ou après, changez votre réponse : le formulaire n’est pas nécessaire.
eligibility-form-sent = Le formulaire demandé pour votre compte est envoyé, d’après votre réponse.
eligibility-unanswered = Il manque une réponse : { $question }.
eligibility-question-profession = la profession
eligibility-question-cmq-number = le numéro de permis du Collège des médecins du Québec, oui ou non
eligibility-question-own-key = votre propre clé DSQ, oui ou non
eligibility-question-user-name = le nom d’utilisateur Omnimed
eligibility-question-account-created = le moment où le compte Omnimed a été créé

eligibility-pending-heading = En attente
eligibility-who = À faire par : { $party }.
eligibility-form-address = Formulaire : { $address }
eligibility-form-page = Page d’aide d’Omnimed, en anglais : { $address }
eligibility-contact = Pour joindre { $party } : { $reach }. { $told }
    .not-known = Pour joindre { $party } : { $told }

pending-form = Le formulaire des comptes créés avant février 2018 reste à envoyer.
    .next = Ni ce poste ni votre profil ne peuvent être configurés avant cet envoi.
pending-clinic-number = Omnimed doit recevoir le numéro de facturation RAMQ de votre établissement.
    .next = Demandez à votre gestionnaire de le transmettre à Omnimed. Le reste peut se faire entretemps, mais le visualiseur ne s’ouvrira pas avant.
pending-clinic-request = Une clinique privée n’a pas de numéro de facturation RAMQ : Omnimed doit demander pour elle un numéro d’identification unique.
    .next = Joignez Omnimed, qui ouvrira la demande. Le reste peut se faire entretemps, mais le visualiseur ne s’ouvrira pas avant.

party-you = vous
party-manager = votre gestionnaire
party-administrator = votre soutien informatique
party-qhr-customer-service = le service à la clientèle du DSQ
party-omnimed = Omnimed

## Code de soutien

code-step = Étape { $number } : { $name }
code-language-label = Langue à l’écran
code-language-fr = français
code-language-en = anglais
code-user-reads = À l’écran de la personne : « { $title } »
code-viewer-label = Essai du visualiseur
code-viewer-unanswered = Pas encore essayé
code-viewer-opened = Il s’est ouvert
code-viewer-did-not-open = Il ne s’est pas ouvert
code-did-not-open = Le visualiseur ne s’est pas ouvert, et rien de ce qui se vérifie sur le poste de la personne ne l’explique.
code-no-cause = Rien à régler parmi ce qui a été vérifié sur le poste de la personne.
code-unfinished = Les vérifications n’étaient pas toutes terminées quand ce code a été lu.
code-check-unknown = Vérification que cette version ne connaît pas

code-standing-unanswered = Il reste des questions sans réponse
code-standing-eligible = Admissible
code-standing-eligible-after-form = Admissible une fois le formulaire envoyé
code-standing-eligible-form-sent = Admissible, et le formulaire est envoyé
code-standing-get-key = Doit d’abord obtenir sa propre clé DSQ
code-standing-use-production-qhr = Doit consulter le DSQ hors d’Omnimed (DSQ Production) : son nom d’utilisateur a des lettres et des chiffres
code-standing-not-eligible = N’a pas accès au visualiseur
code-standing-needs-correction = Nom d’utilisateur Omnimed à corriger
code-clinic-unanswered = Pas encore de réponse
code-clinic-shared = Omnimed a le numéro de l’établissement
code-clinic-not-shared = Numéro de facturation RAMQ pas encore transmis : le gestionnaire doit le faire
code-clinic-private = Clinique privée : Omnimed doit demander un numéro d’identification unique
code-clinic-unknown = La personne ne sait pas si le numéro de facturation RAMQ est transmis : à voir avec le gestionnaire
code-computer-unanswered = Pas encore de réponse
code-computer-by-administrator = Faite par le soutien informatique
code-computer-individually = Faite selon la procédure d’installation individuelle
code-computer-asked-administrator = Personne encore, ou ne le sait pas : à demander au soutien informatique
code-profile-confirmed = Identifiant de la clé ajouté, d’après la personne
code-profile-not-confirmed = Identifiant de la clé pas encore confirmé

helper-the-person = la personne
helper-say-questions = Allez à l’étape 2 et répondez aux questions.
helper-say-form = À l’étape 2, il reste un formulaire à envoyer. Ouvrez-le, remplissez-le et envoyez-le, puis dites-le à cette étape.
helper-say-user-name = À l’étape 2, votre nom d’utilisateur d’Omnimed est à vérifier. Lisez-le dans Omnimed, puis entrez-le de nouveau.
helper-say-get-key = Il vous faut votre propre clé DSQ. Demandez-la au service à la clientèle du DSQ : son numéro est dans « Aide ».
helper-say-production = D’après vos réponses, vous consultez le DSQ hors d’Omnimed. Si l’une d’elles est inexacte, changez-la à l’étape 2.
helper-say-not-eligible = D’après vos réponses, le visualiseur ne s’ouvre pas pour vous. Si l’une d’elles est inexacte, changez-la à l’étape 2.
helper-say-clinic = Allez à l’étape 3 : Omnimed a-t-il le numéro de facturation RAMQ de votre établissement?
helper-say-clinic-not-shared = Demandez à votre gestionnaire de transmettre à Omnimed le numéro de facturation RAMQ de l’établissement. C’est l’étape 3.
helper-say-clinic-unknown = Demandez à votre gestionnaire si Omnimed a le numéro de facturation RAMQ de l’établissement. C’est l’étape 3.
helper-say-clinic-private = Demandez à Omnimed un numéro d’identification unique pour votre clinique. C’est l’étape 3.
helper-say-asked = Vous en avez déjà fait la demande. Si rien ne vient, relancez-la. Quand c’est réglé, dites-le à cette étape.
helper-say-check = Allez à l’étape 4. À la ligne { $number }, on lit : « { $title } ». Faisons ensemble ce qui est écrit sous « Quoi faire ».
helper-say-ask-about-check = À la ligne { $number } de l’étape 4, on lit : « { $title } ». C’est à régler par { $party } : faites-en la demande, puis dites-le à cette étape.
helper-say-asked-about-check = Vous avez déjà fait la demande pour la ligne { $number }. Si rien ne vient, relancez-la. Quand ce sera réglé, l’étape 4 le montrera d’elle-même.
helper-say-configuration = À l’étape 4, dites qui a configuré ce poste. Si ce n’est pas fait, demandez-le à votre soutien informatique.
helper-say-administrator = Demandez à votre soutien informatique de configurer ce poste. C’est l’étape 4.
helper-say-profile = Inscrivez l’identifiant de votre clé dans votre profil Omnimed, puis confirmez-le à l’étape 5.
helper-say-viewer = Enregistrez vos notes dans Omnimed, fermez toutes les fenêtres de Chrome, puis essayez le visualiseur. À l’étape 6, dites ce que vous voyez à l’écran.
helper-point-questions = Questions de l’étape 2 sans réponse
helper-point-form = Formulaire à envoyer
helper-point-user-name = Nom d’utilisateur d’Omnimed à vérifier
helper-point-get-key = Clé DSQ à obtenir
helper-point-outside-omnimed = Consulte le DSQ hors d’Omnimed
helper-point-not-eligible = Le visualiseur ne s’ouvre pas pour cette personne
helper-point-clinic = Question de l’étape 3 sans réponse
helper-point-clinic-number = Numéro de facturation RAMQ à transmettre à Omnimed
helper-point-private-clinic-number = Numéro de clinique privée à obtenir
helper-point-check = Une vérification du poste
helper-point-who-configured = Question de l’étape 4 sans réponse
helper-point-configuration = Poste à configurer
helper-point-profile = Identifiant de la clé à inscrire au profil Omnimed
helper-point-viewer = Le visualiseur ne s’ouvre pas
code-error-digit-count =
    { $found-count ->
        [one] Ce code a { $found } chiffre. Un code de soutien en a 18, en six groupes de trois.
       *[other] Ce code a { $found } chiffres. Un code de soutien en a 18, en six groupes de trois.
    }
code-error-not-a-digit = « { $character } » n’est pas un chiffre. Un code de soutien a 18 chiffres, en six groupes de trois.
code-error-check-digits = Un chiffre au moins est inexact dans ce code. Faites-le relire, groupe par groupe.
code-error-other-scheme = Ce code est de la version { $found }, et ce programme lit la version { $known }. Prenez la même version de Configuration DSQ que la personne.
code-error-unknown-value = Ce code vient d’une autre version de Configuration DSQ, qui dit des choses que celle-ci ne connaît pas. Prenez la même version que la personne.

## Plusieurs personnes

roster-summary =
    { $people-count ->
        [one] { $people } personne; terminé : { $finished }; code illisible : { $unread }
       *[other] { $people } personnes; terminé : { $finished }; codes illisibles : { $unread }
    }
roster-group =
    { $count-count ->
        [one] { $party } : { $count } point
       *[other] { $party } : { $count } points
    }
roster-party-you = Les personnes elles-mêmes
roster-party-manager = Gestionnaire
roster-party-administrator = Soutien informatique
roster-party-qhr-customer-service = Service à la clientèle du DSQ
roster-party-omnimed = Omnimed
roster-name = { $name }
roster-line = Ligne { $line }
roster-step = { $number } { $name }
roster-asked = { $party } (demande faite)
roster-to-ask = { $party } (demande à faire)
roster-the-person = La personne
roster-since = { $day }
roster-since-unknown = date inconnue
roster-finished = Rien ne reste à régler
roster-unread = Codes illisibles
roster-odd-group = Le groupe { $group } n’a pas trois chiffres. Faites relire le code.
roster-no-code = Cette ligne n’a pas de code de soutien.
roster-head-name = Personne
roster-head-step = Étape
roster-head-point = À régler
roster-head-who = Qui agit
roster-head-since = Depuis
roster-letter = Texte à copier, que vous envoyez vous-même :
roster-letter-line = - { $name } : { $point } ({ $number })
roster-letter-end = Merci!
roster-letter-omnimed = Bonjour, ces personnes veulent consulter le DSQ dans Omnimed. Il leur manque ceci, qui dépend de vous. Pouvez-vous nous dire quoi faire et ce qu’il vous faut de nous?
roster-letter-qhr-customer-service = Bonjour, ces personnes veulent consulter le DSQ dans Omnimed. Voici ce qu’il manque pour leur clé DSQ. Comment faire, et quels renseignements vous faut-il?
roster-letter-administrator = Bonjour, ces personnes veulent consulter le DSQ dans Omnimed. Voici ce que le programme Configuration DSQ a trouvé sur leur poste; le numéro est celui de la vérification. Pouvez-vous vous en occuper et nous dire quand ce sera fait?
roster-letter-manager = Bonjour, ces personnes veulent consulter le DSQ dans Omnimed. Pour que le visualiseur s’ouvre, Omnimed doit avoir le numéro de facturation RAMQ de notre établissement. Pouvez-vous vérifier s’il l’a déjà et, sinon, le lui transmettre?
roster-letter-you = Bonjour, pour ouvrir le visualiseur d’Omnimed (DSQ), il vous reste ceci à faire. Le programme Configuration DSQ dit comment, à l’étape de ce numéro.
roster-refused = { $file } : { $why }
roster-refused-quote = ligne { $line } : un guillemet s’ouvre ici et ne se ferme jamais.
roster-refused-empty = cette liste est vide. Attendu : un nom et un code par ligne.
roster-refused-file = cette liste n’a pas pu être lue. Détail : { $said }
roster-help = Dit qui attend après qui, d’après les codes de soutien de plusieurs personnes
roster-help-file = Fichier d’un nom et d’un code par ligne, séparés par une virgule ou un point-virgule
roster-file-name = qui-attend-apres-qui

## Détails techniques

detail-absent = Rien trouvé
detail-unreadable = Lecture impossible : { $obstacle }
    .with-call = Lecture impossible : { $obstacle } ({ $call })
detail-line = { $facts }
detail-usb = { $device }, révision { $release }, classes { $classes } : { $kind }
kind-possible-key = clé possible
kind-other-smart-card-device = autre lecteur de carte à puce
kind-desk-reader = lecteur de bureau, pas une clé
kind-built-in-reader = lecteur intégré au poste, pas une clé
kind-not-recognised = appareil que le système ne reconnaît pas
kind-security-key = clé de sécurité pour sites Web
kind-storage = clé USB pour fichiers, ou disque
kind-other = autre appareil
detail-chrome = Chrome { $version }, { $architecture }, version { $channel }, { $scope }
detail-chrome-leftover = Trace d’une copie retirée de Chrome { $version }, version { $channel }, { $scope }

## Changements récents

change-at = { $time } : { $change }
change-key = une clé possible est détectée
    .gone = une clé possible n’est plus détectée
change-smart-card-device = un autre lecteur de carte à puce est détecté
    .gone = un autre lecteur de carte à puce n’est plus détecté
change-security-key = une clé de sécurité pour sites Web est détectée
    .gone = une clé de sécurité pour sites Web n’est plus détectée
change-memory-stick = une clé USB pour fichiers ou un disque est détecté
    .gone = une clé USB pour fichiers ou un disque n’est plus détecté
change-other-device = un autre appareil USB est détecté
    .gone = un autre appareil USB n’est plus détecté
change-device-problem = un appareil branché ne démarre pas
    .gone = un appareil qui ne démarrait pas a démarré, ou n’est plus là
change-card-service = le service des cartes à puce fonctionne
    .gone = le service des cartes à puce est arrêté
change-reader = un lecteur de carte est prêt
    .gone = un lecteur de carte n’est plus là
change-card = une carte est dans un lecteur
    .gone = une carte n’est plus dans un lecteur
change-certificate = un certificat est là
    .gone = un certificat n’est plus là
change-remote-session = l’écran est maintenant celui d’un autre ordinateur
    .gone = l’écran est de nouveau celui de cet ordinateur
change-chrome = une copie de Chrome de plus est installée
    .gone = une copie de Chrome n’est plus installée
change-slept =
    { $minutes-count ->
        [one] l’ordinateur sort d’une veille de { $minutes } minute
       *[other] l’ordinateur sort d’une veille de { $minutes } minutes
    }

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

## Le parcours : étape 1

welcome-title = Ouvrir le DSQ depuis Omnimed
welcome-lead = Le visualiseur d’Omnimed montre les analyses de laboratoire, les rapports d’imagerie et les médicaments inscrits au Dossier santé Québec (DSQ). En six étapes, ce programme trouve ce qui l’empêche de s’ouvrir et dit qui peut le régler. Vous pouvez vous arrêter et reprendre plus tard : vos réponses restent sur ce poste.
welcome-lead-not-kept = Le visualiseur d’Omnimed montre les analyses de laboratoire, les rapports d’imagerie et les médicaments inscrits au Dossier santé Québec (DSQ). En six étapes, ce programme trouve ce qui l’empêche de s’ouvrir et dit qui peut le régler. Vos réponses durent tant que cette fenêtre est ouverte.
welcome-at-hand =
    .step1 = votre clé DSQ
    .step2 = votre nom d’utilisateur Omnimed
    .step3 = à peu près quand votre compte Omnimed a été créé (avant ou après février 2018), sauf si vous êtes médecin
welcome-never =
    .step1 = Le mot de passe de votre clé (NIP) n’est jamais demandé ici : ne le tapez qu’en ouvrant le visualiseur.
    .step2 = Votre nom d’utilisateur et l’identifiant de votre clé ne sont jamais conservés.
    .step3 = Rien n’est envoyé : tout reste sur ce poste.
made-by = Ce programme n’est pas fait par Omnimed, la RAMQ ni Santé Québec.

## Le parcours : questions

question-profession = Quelle est votre profession?
    .why = La loi précise qui peut être autorisé à consulter le DSQ.
question-own-key = Avez-vous votre propre clé DSQ?
    .why = Le visualiseur d’Omnimed s’ouvre avec la clé USB qui vous a été remise par le DSQ, jamais avec celle d’une autre personne.
question-user-name = Quel est votre nom d’utilisateur Omnimed?
    .why = Sa forme dit si ce genre de compte convient. Il n’est ni conservé ni envoyé.
question-account-created = Quand votre compte Omnimed a-t-il été créé?
    .why = Pour un compte créé avant février 2018, un formulaire doit être envoyé avant la configuration.
question-clinic = Omnimed a-t-il le numéro de facturation RAMQ de votre établissement?
    .why = C’est le numéro de l’établissement, pas le vôtre : sans lui, le visualiseur d’Omnimed ne s’ouvre pas. Plusieurs établissements? Répondez pour celui où vous ouvrirez le visualiseur.
question-computer = Qui a configuré ce poste?
    .why = Les vérifications ne disent pas qui a fait l’installation : c’est vous qui le confirmez.

choice-profession-doctor = Médecin
    .hint = avec un numéro de permis du Collège des médecins du Québec
choice-profession-resident = Médecin résidente ou résident
choice-profession-nurse = Infirmière ou infirmier, y compris auxiliaire et IPS
choice-profession-pharmacist = Pharmacienne ou pharmacien
choice-profession-technical-support = Personne qui assiste un médecin ou un pharmacien (soutien technique)
choice-profession-extern = Externe en médecine
choice-profession-doctor-without-number = Médecin sans numéro de permis
choice-profession-other = Autre profession ou fonction
    .hint = gestionnaire, secrétaire, physiothérapeute…
choice-own-key-yes = Oui, j’ai ma propre clé
    .hint = remise à vous, et non prêtée par quelqu’un d’autre
choice-own-key-no = Non, pas encore
choice-user-name-unknown = Je ne le sais pas
choice-account-created-before-february2018 = En janvier 2018 ou avant
choice-account-created-february-of2018-or-later = En février 2018 ou après
choice-account-created-unknown = Je ne sais pas
    .hint = Vous utilisiez déjà ce compte en 2017? Alors, c’est avant. Sinon, cherchez le courriel par lequel Omnimed vous a donné votre accès, ou demandez à votre gestionnaire ou à Omnimed. Dans le doute, on fait comme si le compte datait d’avant.
choice-clinic-shared = Oui
choice-clinic-not-shared = Pas encore
choice-clinic-private = C’est une clinique privée, sans numéro de facturation RAMQ
    .hint = Un doute (GMF, cabinet)? Répondez « Je ne sais pas » et demandez à votre gestionnaire.
choice-clinic-unknown = Je ne sais pas
choice-clinic-before = Réponse de la personne précédente sur ce poste, le { $day } : même établissement?
choice-computer-by-administrator = Notre soutien informatique
    .hint = la personne, l’entreprise ou le centre de services qui s’occupe de nos ordinateurs
choice-computer-individually = Moi, avec la procédure d’installation individuelle
    .hint = sans soutien informatique, c’est la procédure à suivre : elle est dans la page d’Omnimed, en anglais
choice-computer-asked-administrator = Personne encore, ou je ne sais pas
    .hint = à demander à votre soutien informatique; Omnimed a envoyé la procédure aux centres de services et aux administrateurs le 18 avril 2016
choice-viewer-opened = Oui, il s’est ouvert
choice-viewer-did-not-open = Non

user-name-label = Nom d’utilisateur Omnimed
user-name-seven-digits = Sept chiffres : c’est le genre de compte qu’il faut.
user-name-letters-and-digits = Des lettres et des chiffres : avec ce genre de compte, le visualiseur d’Omnimed ne s’ouvre pas. Le DSQ se consulte alors autrement, hors d’Omnimed. Continuez pour voir comment.
user-name-empty = Celui que vous entrez pour ouvrir une session dans Omnimed.

## Le parcours : les étapes dans la marge

rail-question = Question { $number } sur { $of }
rail-checking = Vérification…
rail-checks-passed = Vérifications réussies
rail-needs-you = À vous d’agir
rail-question-left = Une question reste
rail-what-do-you-see = Que voyez-vous?
rail-watch =
    { $count-count ->
        [one] Un point à surveiller
       *[other] { $count } points à surveiller
    }
rail-to-ask = À demander
rail-confirmed = Confirmé par vous
rail-key-taken = Prêt; clé retirée
rail-waiting = En attente : { $party }
rail-done-welcome = Terminé
rail-done-eligibility = Admissible
rail-done-computer = Ce poste est prêt
rail-done-summary = Le visualiseur s’ouvre
rail-closed-eligibility-first = Disponible après l’étape 2
rail-closed-not-eligible = Non admissible
rail-closed-production-qhr = Hors d’Omnimed
rail-closed-key-first = Quand vous aurez votre clé
rail-closed-form-first = Disponible après le formulaire
rail-closed-computer-first = Disponible après l’étape 4

closed-eligibility-first = Répondez d’abord aux questions de l’étape 2.
closed-not-eligible = Sans accès au visualiseur, il n’y a rien à configurer ici.
closed-production-qhr = Avec ce genre de compte, consultez le DSQ hors d’Omnimed, par DSQ Production, qui a sa propre installation.
closed-key-first = Il faut d’abord avoir votre propre clé DSQ.
closed-form-first = Il faut d’abord envoyer le formulaire et le confirmer à l’étape 2.
closed-computer-first = Confirmez d’abord, à l’étape 4, que ce poste est configuré.

## Le parcours : quoi faire

advice-form =
    .title = D’abord, le formulaire
    .why = Dès que vous aurez confirmé son envoi, ce poste, puis votre profil, pourront être configurés.
    .step1 = Ouvrez le formulaire et remplissez-le.
    .step2 = Envoyez-le, puis confirmez-le ici.
advice-form-unlinked =
    .step1 = Dans Omnimed, ouvrez la liste des formulaires (menu principal, section d’aide) et cherchez celui du DSQ.
    .step2 = Vous ne le trouvez pas? La page d’Omnimed, en anglais, y mène aussi : au point « All healthcare professionals… », cliquez sur « this form ».
    .step3 = Remplissez-le, envoyez-le, puis revenez le confirmer ici.
advice-clinic-number =
    .title = Numéro RAMQ de l’établissement
    .to-ask = Demandez à votre gestionnaire de transmettre le numéro
    .why = Omnimed doit avoir ce numéro pour que le visualiseur s’ouvre. Personne ne le demandera à votre place.
    .step1 = Demandez à votre gestionnaire de transmettre à Omnimed le numéro de facturation RAMQ de l’établissement.
    .step2 = Quand Omnimed l’a reçu, revenez répondre « Oui ».
advice-clinic-request =
    .title = Numéro unique de la clinique privée
    .to-ask = Demandez un numéro unique à Omnimed
    .why = Omnimed fait cette démarche pour la clinique, mais seulement si vous ou votre gestionnaire la demandez.
    .step1 = Voyez avec votre gestionnaire qui de vous deux fait la demande à Omnimed.
    .step2 = Quand la clinique a son numéro, revenez répondre « Oui ».
advice-individual =
    .title = Installation individuelle
    .why = Faite par vous, d’après votre réponse du { $day }.
    .step1 = Si elle n’est pas finie, ouvrez la procédure et suivez-la jusqu’au bout.
    .step2 = Revenez ensuite ici : les vérifications disent ce qui manque encore.
advice-individual-unlinked =
    .step1 = Si elle n’est pas finie, ouvrez la page d’Omnimed, en anglais. Sous « Computer configuration », cliquez sur « this individual installation procedure ».
    .step2 = Revenez ensuite ici : les vérifications disent ce qui manque encore.
advice-administrator =
    .title = Configuration de ce poste
    .to-ask = Demandez la configuration de ce poste
    .why = Personne ne la demandera à votre place.
    .step1 = Demandez la configuration pour le DSQ : le texte est prêt.
    .step2 = Joignez-y le rapport de l’étape 6 : il dit ce qui manque à ce poste.
    .step3 = Personne ne s’occupe de vos ordinateurs? Suivez vous-même la procédure d’installation individuelle.
advice-viewer =
    .title = Le visualiseur ne s’ouvre pas
    .why = Rien de ce qui se voit d’ici ne l’explique. Ce que Chrome affiche en dit souvent plus.
    .step1 = Enregistrez vos notes dans Omnimed, fermez toutes les fenêtres de Chrome, puis essayez le visualiseur. Dites ensuite à l’étape 6 ce que vous voyez à l’écran : vous saurez quoi faire, et qui appeler.
    .step2 = Vous ne trouvez pas? Communiquez avec Omnimed : le visualiseur fait partie d’Omnimed.
    .step3 = La clé elle-même est refusée (mot de passe ou certificat)? Appelez plutôt le service à la clientèle du DSQ.

## Le parcours : demandes à faire, et leurs textes

request-asked =
    { $days-count ->
        [0] Demande faite aujourd’hui
        [one] Demande faite le { $day }, il y a { $days } jour
       *[other] Demande faite le { $day }, il y a { $days } jours
    }
request-clinic-number = Numéro de facturation RAMQ pour le visualiseur d’Omnimed
    .text = Bonjour, je veux consulter le DSQ dans Omnimed. Pour que le visualiseur s’ouvre, Omnimed doit avoir le numéro de facturation RAMQ de notre établissement. Pouvez-vous vérifier s’il l’a déjà et, sinon, le lui transmettre? Dites-moi quand ce sera fait. Merci!
request-private-clinic-number = Numéro unique d’une clinique privée pour le visualiseur d’Omnimed
    .text = Bonjour, nous sommes une clinique privée et nous n’avons pas de numéro de facturation RAMQ. Pour consulter le DSQ dans Omnimed, il nous faut un numéro d’identification unique. Pouvez-vous ouvrir la demande et nous dire ce qu’il vous faut de nous? Merci!
request-key = Obtenir une clé DSQ
    .text = Bonjour, je veux consulter le DSQ dans Omnimed et je n’ai pas encore ma propre clé DSQ. Comment l’obtenir, et quels renseignements vous faut-il de moi? Merci!
request-configuration = Configurer un poste pour le visualiseur d’Omnimed
    .text = Bonjour, je veux consulter le DSQ dans Omnimed, avec ma clé DSQ et Google Chrome. Pouvez-vous configurer mon poste pour le DSQ? La procédure a été envoyée aux centres de services et aux administrateurs le 18 avril 2016. Je peux vous envoyer un rapport qui dit ce que ce poste a et ce qui lui manque. Merci!
request-form = Formulaire du DSQ pour un compte Omnimed d’avant février 2018
    .text = Bonjour, je veux consulter le DSQ dans Omnimed. Si mon compte Omnimed a été créé avant février 2018, un formulaire doit d’abord être envoyé. Pouvez-vous me confirmer quand mon compte a été créé et me dire où trouver ce formulaire? Merci!
request-repair = Le visualiseur d’Omnimed ne s’ouvre pas sur un poste
    .text = Bonjour, je veux consulter le DSQ dans Omnimed, mais le visualiseur ne s’ouvre pas sur mon poste. Le programme Configuration DSQ a trouvé un problème que je ne peux pas régler moi-même. Son rapport dit lequel et quoi faire : je peux vous l’envoyer. Pouvez-vous vous en occuper et me dire quand ce sera fait? Merci!
request-certificate = Certificat d’une clé DSQ à renouveler
    .text = Bonjour, je consulte le DSQ dans Omnimed, et le certificat de ma clé DSQ est à renouveler. Comment faire, et quels renseignements vous faut-il de moi? Merci!

## Le parcours : étape 5

profile-title = Ajoutez l’identifiant de la clé à votre profil
    .lead = Il relie votre clé à votre compte Omnimed. Personne ne peut le vérifier d’ici : c’est vous qui le confirmez.
profile-steps =
    .step1 = Ouvrez Omnimed dans Chrome, puis cliquez sur votre prénom et votre nom, en haut à droite : votre profil s’ouvre.
    .step2 = Trouvez-y l’endroit où inscrire l’identifiant de votre clé DSQ. Recopiez l’identifiant tel quel, zéros du début compris.
    .step3 = Enregistrez, puis confirmez-le ici.
profile-page = Besoin de précisions? Dans la page d’Omnimed, en anglais, cherchez « Discover how to set your user profile ».
profile-about-identifier = L’identifiant n’est pas le mot de passe (NIP) : n’écrivez jamais le NIP ici. Ce programme ne sait pas où l’identifiant est inscrit. Regardez sur la clé et dans ce qui vous a été remis avec elle. Sinon, demandez-le au service à la clientèle du DSQ.

confirmed-on = Confirmé par vous le { $day }

## Le parcours : ce que dit le bouton bleu, et les autres à côté

deed-start = Commencer
deed-continue = Continuer
deed-continue-meanwhile = Continuer en attendant
deed-continue-to-configuration = Continuer : qui a configuré ce poste?
deed-continue-to-summary = Continuer vers le bilan
deed-continue-without-key = Continuer sans la clé
deed-later = Plus tard
deed-answer-questions = Répondre aux questions
deed-asked = J’ai fait la demande
deed-asked-about = J’ai fait la demande (ligne { $number })
deed-form-sent = J’ai envoyé le formulaire
deed-have-key = J’ai maintenant ma clé
deed-change-answer = Changer une réponse
deed-have-user-name = J’ai maintenant mon nom d’utilisateur
deed-see-outcome = Voir le résultat
deed-check-again = C’est fait, vérifier
deed-see-checks = Voir les vérifications
deed-configured-by-administrator = C’est fait par notre soutien informatique
deed-configured-individually = C’est fait, avec la procédure
deed-profile-done = C’est fait, il est dans mon profil
deed-first-point = Régler le premier point
deed-save-report = Enregistrer le rapport
deed-see-report = Voir le rapport
deed-open-omnimed = Ouvrir Omnimed dans Chrome
deed-try-again = Essayer de nouveau
deed-finish = Terminer
deed-close = Fermer

close-question = Fermer Configuration DSQ?
close-kept = Vos réponses sont conservées sur ce poste. Pour reprendre, rouvrez Configuration DSQ : vous retrouverez cette page.
close-not-kept = Rien n’est conservé ici : la prochaine fois, il faudra répondre de nouveau aux questions.
close-now = Fermer la fenêtre

## Le parcours : étape 6

summary-to-do =
    { $count-count ->
        [one] Il vous reste une chose à faire
       *[other] Il vous reste { $count } choses à faire
    }
    .lead =
        { $count-count ->
            [one] La voici, avec l’étape où elle se règle.
           *[other] Commencez par la première. Chaque point mène à l’étape où il se règle.
        }
summary-to-ask =
    { $count-count ->
        [one] Il reste une chose à demander
       *[other] Il reste { $count } choses à demander
    }
    .lead =
        { $count-count ->
            [one] Faites cette demande vous-même : personne ne la fera à votre place. Le texte est prêt.
           *[other] Faites ces demandes vous-même : personne ne les fera à votre place. Les textes sont prêts.
        }
summary-waiting =
    { $count-count ->
        [one] Il manque une chose, qui dépend de quelqu’un d’autre
       *[other] Il manque { $count } choses, qui dépendent de quelqu’un d’autre
    }
    .lead = Assurez-vous que la personne nommée le sait : rien n’est envoyé d’ici. Revenez quand il y a du nouveau.
summary-checking = Vérification de ce poste
    .lead = Tout le reste est prêt. Les résultats arrivent un à un.
summary-ready = Tout est prêt : essayez le visualiseur d’Omnimed
    .lead =
        { $count-count ->
            [0] Rien de ce qui se vérifie d’ici ni de ce que vous avez confirmé ne l’empêche de s’ouvrir.
            [one] Rien ne l’empêche de s’ouvrir. Un point est à surveiller : vous le trouverez plus bas.
           *[other] Rien ne l’empêche de s’ouvrir. { $count } points sont à surveiller : vous les trouverez plus bas.
        }
summary-what-do-you-see = Que voyez-vous dans Chrome?
    .lead = Tout est prêt ici. Choisissez ce qui ressemble le plus à votre écran.
summary-did-not-open = Tout est prêt ici, mais le visualiseur ne s’ouvre pas
    .lead = Voici la cause la plus probable, et quoi faire.
summary-confirmed = Le visualiseur d’Omnimed s’ouvre : c’est terminé
    .lead = Il s’est ouvert sur ce poste le { $day }. Vous n’avez plus rien à faire ici.
summary-end-key = Gardez votre clé branchée pendant que vous utilisez le visualiseur, et emportez-la en partant.
summary-end-certificate = Le certificat de votre clé est valide jusqu’au { $day }. Avant ce jour, joignez { $party } pour le faire renouveler : après, attendez-vous à ce que la clé ne fonctionne plus.
summary-end-report = Enregistrez ou imprimez le rapport : il dit ce qui est en place sur ce poste et qui appeler.
summary-group-to-do = À faire par vous
summary-group-waiting = En attente
summary-group-watch = À surveiller
summary-group-closed = Plus tard
summary-group-ready = Prêt

item-eligibility = Votre accès au visualiseur
    .to-do = Répondez aux questions sur votre accès
    .form = Envoyez le formulaire
    .key = Demandez votre propre clé DSQ
    .correction = Corrigez votre nom d’utilisateur Omnimed
    .open = Répondez aux questions de l’étape 2.
item-clinic = Numéro de l’établissement
    .to-do = Dites si Omnimed a le numéro de l’établissement
    .open = Répondez à la question de l’étape 3.
    .confirmed = Omnimed l’a reçu, d’après votre réponse du { $day }.
item-checks = Vérifications de ce poste
    .to-do = Regardez ce que disent les vérifications
    .passed = Rien de ce qui se vérifie sur ce poste n’empêche le visualiseur de s’ouvrir.
    .key-taken = Réussies le jour où le visualiseur s’est ouvert. La clé n’est pas branchée en ce moment.
item-configuration = Configuration de ce poste
    .to-do = Dites qui a configuré ce poste
    .open = Répondez à la question de l’étape 4.
    .by-administrator = Faite par votre soutien informatique, d’après votre réponse du { $day }.
    .individually = Faite par vous, d’après votre réponse du { $day }.
    .to-ask = Demandez la configuration de ce poste à votre soutien informatique
item-profile = Identifiant de la clé dans votre profil Omnimed
    .to-do = Ajoutez l’identifiant de la clé à votre profil Omnimed
    .open = L’étape 5 dit comment.
    .confirmed = Personne ne peut le vérifier d’ici : c’est vous qui l’avez confirmé le { $day }.
badge-confirmed = confirmé par vous
badge-before = avant le { $day }

viewer-trial = Essayez le visualiseur
    .why = N’ouvrez pas de dossier seulement pour essayer : chaque consultation est inscrite, et le patient peut en voir la date et l’heure.
    .step1 = Attendez d’avoir à consulter le dossier d’une personne que vous soignez. Pas de patients? Voyez avec la personne que vous assistez.
    .step2 = Clé branchée, ouvrez Omnimed dans Chrome, puis le visualiseur.
    .step3 = Un mot de passe (NIP) refusé deux fois? Arrêtez et appelez le service à la clientèle du DSQ : après plusieurs erreurs, la clé peut se bloquer.
    .step4 = Dites ensuite ici si le visualiseur s’est ouvert.
viewer-told =
    .opened = Il s’est ouvert, le { $day }.
    .did-not-open = Il ne s’est pas ouvert, le { $day }.

## Ce que la personne voit quand le visualiseur ne s’ouvre pas

symptom-no-certificate-list = Aucune liste de certificats
    .hint = la page dit qu’il en faut un
    .cause = Le plus souvent, Chrome était déjà ouvert quand vous avez branché la clé, et il ne l’a pas vue.
    .step1 = Enregistrez vos notes dans Omnimed, puis fermez toutes les fenêtres de Chrome.
    .step2 = L’icône de Chrome est près de l’horloge? Cliquez dessus avec le bouton droit, puis choisissez « Quitter ».
    .step3 = Branchez la clé, attendez quelques secondes, puis ouvrez Chrome et le visualiseur.
    .unknown = Ce programme ne sait pas ce que la page du visualiseur affiche quand Chrome ne lui présente aucun certificat.
symptom-list-without-me = La liste, mais pas mon nom
    .hint = ou elle est vide
    .cause = Le plus souvent, la clé branchée n’est pas la vôtre, ou Windows montre encore les certificats d’une autre clé.
    .step1 = Vérifiez que la clé branchée est bien la vôtre, et retirez toute autre clé ou carte.
    .step2 = Enregistrez vos notes dans Omnimed, fermez toutes les fenêtres de Chrome, puis rouvrez-le et ouvrez le visualiseur.
    .step3 = Choisissez le certificat à votre nom. S’il n’y est pas, n’en choisissez pas un autre.
    .unknown = Ce programme ne sait pas sous quel nom le certificat d’une clé DSQ paraît dans la liste.
symptom-no-password-window = Rien après avoir choisi
    .hint = la page tourne, aucun mot de passe demandé
    .cause = Le plus souvent, la fenêtre du mot de passe est cachée derrière une autre, ou un autre programme retient la clé.
    .step1 = Réduisez les autres fenêtres : celle du mot de passe est peut-être derrière.
    .step2 = Sinon, enregistrez vos notes dans Omnimed, puis fermez Chrome et tout autre programme qui se sert de la clé.
    .step3 = Retirez la clé, attendez dix secondes, rebranchez-la, puis rouvrez Chrome et le visualiseur.
    .unknown = Ce programme ne sait pas à quoi ressemble la fenêtre du mot de passe d’une clé DSQ, ni quel logiciel l’affiche.
symptom-password-refused = Mot de passe refusé
    .hint = ou la clé se dit bloquée
    .cause = Le mot de passe n’est pas celui de cette clé, ou la clé s’est bloquée.
    .step1 = N’essayez plus le mot de passe : après plusieurs erreurs, la clé se bloque.
    .step2 = Appelez le service à la clientèle du DSQ : dites que le mot de passe est refusé, ou que la clé se dit bloquée.
    .step3 = Ne dites votre mot de passe à personne, même pas au téléphone.
    .unknown = Ce programme ne sait pas après combien d’erreurs une clé DSQ se bloque.
symptom-certificate-refused = Certificat refusé
    .hint = ERR_BAD_SSL_CLIENT_AUTH_CERT
    .cause = Le visualiseur a reçu un certificat et n’en veut pas. Le plus souvent, ce n’est pas celui de votre clé DSQ qui a été choisi.
    .step1 = Enregistrez vos notes dans Omnimed, puis fermez toutes les fenêtres de Chrome : il retient le certificat choisi jusque-là.
    .step2 = Rouvrez Chrome et le visualiseur, puis choisissez un autre certificat à votre nom.
    .step3 = Un seul y est à votre nom, et il est encore refusé? N’insistez pas : appelez.
    .unknown = Ce programme ne sait pas quels émetteurs de certificats le visualiseur accepte.
symptom-key-cannot-sign = La clé n’a pas pu signer
    .hint = ERR_SSL_CLIENT_AUTH_SIGNATURE_FAILED
    .cause = Chrome a demandé une signature à la clé et ne l’a pas reçue. Le plus souvent, le logiciel de la clé est ancien, ou deux logiciels de clé se nuisent.
    .step1 = Envoyez le rapport à votre soutien informatique, avec le code d’erreur ci-dessus.
    .step2 = Demandez-lui de mettre à jour le logiciel de la clé, et de n’en garder qu’un sur ce poste.
    .unknown = Ce code a été vu avec d’autres clés. Ce programme ne sait pas s’il a la même cause avec une clé DSQ.
symptom-connection-intercepted = La connexion est coupée
    .hint = ERR_EMPTY_RESPONSE, ERR_CONNECTION_RESET ou un avertissement
    .cause = Le plus souvent, un antivirus ou un filtre du réseau ouvre les connexions protégées. La clé ne peut alors pas vous identifier.
    .step1 = Ne passez pas outre à un avertissement de Chrome sur la connexion.
    .step2 = Envoyez le rapport à votre soutien informatique, avec le code ou l’avertissement, mot pour mot.
    .step3 = Demandez-lui si un antivirus, un filtre ou un serveur mandataire ouvre les connexions de Chrome, et d’en exclure le visualiseur.
    .unknown = Ce programme ne connaît pas les adresses du visualiseur à exclure. Demandez-les à Omnimed.
symptom-blank-page = Une page blanche
    .hint = rien ne se passe
    .cause = Chrome a peut-être bloqué une fenêtre ou un témoin (cookie).
    .step1 = Une icône de fenêtre barrée est à la fin de la barre d’adresse? Cliquez dessus, puis permettez les fenêtres d’Omnimed.
    .step2 = Sinon, enregistrez vos notes dans Omnimed, fermez toutes les fenêtres de Chrome, puis rouvrez-le et réessayez.
    .unknown = Ce programme ne sait pas si le visualiseur a besoin de fenêtres, de témoins d’autres sites ou d’un accès au réseau local.
symptom-message-in-omnimed = Un message dans Omnimed
    .hint = identifiant, établissement ou droits
    .cause = Chrome et la clé ont fait leur part : c’est Omnimed qui répond. Le plus souvent, il manque quelque chose à votre profil, à l’établissement ou à vos droits.
    .step1 = Notez le message mot pour mot, sans le nom d’un patient.
    .step2 = Relisez l’identifiant de la clé dans votre profil Omnimed : chaque chiffre compte, les zéros du début aussi.
    .step3 = Communiquez avec Omnimed et lisez le message.
    .unknown = Ce programme n’a pas la liste de ces messages.
symptom-it-opens = Il s’est ouvert
    .hint = c’est terminé
    .cause = Le visualiseur s’ouvre : il ne reste rien à régler.
    .step1 = Dites-le à l’étape 6 : le rapport en garde la date.
    .unknown = Rien ne manque ici.
symptoms-explained = La vérification { $number } l’explique sans doute. { $why }
symptoms-policies = Des réglages imposés peuvent l’expliquer (vérification { $number }). { $why }
    .step1 = Enregistrez vos notes dans Omnimed, fermez toutes les fenêtres de Chrome, branchez la clé, puis rouvrez Chrome et le visualiseur.
    .step2 = Rien n’a changé? Envoyez le rapport à votre soutien informatique : il nomme les réglages à revoir.
symptoms-still-the-same = Vous voyez encore la même chose?
symptoms-call = Qui peut agir
symptoms-other = Je vois autre chose
symptoms-title = Ce que vous voyez à l’écran
symptoms-lead = Le visualiseur ne s’ouvre pas? Choisissez ce qui ressemble le plus à votre écran.
symptoms-title-helper = Ce que la personne voit à l’écran
symptoms-lead-helper = Demandez à la personne ce qu’elle voit, et choisissez ce qui y ressemble le plus.
symptoms-unknown = Ce que ce programme ne sait pas
symptoms-list-lead = Ce qu’une personne peut voir quand tout est prêt et que le visualiseur ne s’ouvre pas :
symptoms-list-use = Pour savoir quoi faire de l’une d’elles : qhr-setup symptoms NOM
symptoms-checks = Une de ces vérifications peut l’expliquer d’abord : { $checks }.
symptoms-name-unknown = Aucune réponse ne porte le nom « { $given } ». Pour les voir : qhr-setup symptoms

## Qui appeler

contact-you = Vous pouvez le faire vous-même.
contact-qhr-customer-service = Pour votre clé DSQ : en recevoir une, la remplacer, ou si son mot de passe est refusé. Ne dites ce mot de passe à personne.
contact-omnimed = Pour le visualiseur, votre compte, votre profil et le numéro de l’établissement. Omnimed ne remet pas de clés.
contact-administrator = Pour Windows, Chrome, les pilotes et tout ce qui demande des droits d’administrateur.
contact-manager = Pour le numéro de facturation RAMQ de l’établissement.
contact-reach = Pour joindre { $party } :
contact-checked = Coordonnées copiées d’une page publique le { $day }, sans avoir été essayées.
    .qhr-customer-service = Coordonnées copiées d’une page publique le { $day }, sans avoir été essayées. Si personne ne répond, cherchez « DSQ » sur ramq.gouv.qc.ca ou quebec.ca.
    .in-short = (numéro à confirmer)
contact-of-rules-file = Coordonnées données par le fichier de règles de ce poste
    .on-day = Coordonnées données par le fichier de règles de ce poste, relevées le { $day }
contact-not-known =
    .administrator = C’est la personne ou l’entreprise qui installe et répare vos ordinateurs. Vous n’en avez pas? Demandez à votre gestionnaire.
    .manager = C’est la personne qui dirige la clinique, ou celle qui a demandé votre compte Omnimed.
    .omnimed = Dans Omnimed : menu principal, section d’aide, bouton des formulaires. Sinon, www.omnimed.com.
    .qhr-customer-service = Cherchez « DSQ » sur ramq.gouv.qc.ca ou quebec.ca.

## Ce qui est conservé

notice-set-aside = Vos réponses précédentes n’ont pas pu être lues. Leur fichier est conservé à part; répondez de nouveau aux questions.
notice-other-window = Ce programme est déjà ouvert dans une autre fenêtre. Celle-ci ne conserve pas vos réponses.
notice-newer-version = Vos réponses viennent d’une version plus récente de ce programme. Elles restent intactes, et cette fenêtre ne conserve rien.
notice-not-kept = Vos réponses ne peuvent pas être conservées sur ce poste. Elles seront perdues à la fermeture de la fenêtre.
notice-rules-refused = Un fichier de règles a été refusé. Le programme utilise ses propres règles. Prévenez votre soutien informatique.
notice-rules-unreached = Les règles que votre soutien informatique a prévues ne sont pas accessibles en ce moment. C’est normal hors du réseau où elles se trouvent. Le programme utilise ses propres règles.
notice-rules-stray = Un fichier de règles change ce que ce programme vérifie. Il se trouve dans un dossier de téléchargements ou un dossier temporaire. S’il ne vient pas de votre soutien informatique, effacez-le, puis ouvrez de nouveau ce programme.
notice-rules-old = Les règles de ce programme ont plus de trois mois. Demandez s’il en existe une version plus récente.
notice-watch-stopped = Ce programme n’arrive plus à suivre ce qui change sur ce poste. Fermez la fenêtre, puis ouvrez-la de nouveau.

webview-missing = Il manque à ce poste WebView2, le composant de Microsoft qui affiche cette fenêtre. Votre soutien informatique peut l’installer : Microsoft l’offre sous le nom « WebView2 Runtime ». Voulez-vous voir dès maintenant la même vérification dans une page Web?
webview-report-failed = La page n’a pas pu être faite. Prévenez votre soutien informatique. Ou ouvrez une invite de commandes dans le dossier de ce programme et tapez : qhr-setup check

## Quand la fenêtre ne s’ouvre pas

window-not-opened = La fenêtre de ce programme n’a pas pu s’ouvrir. Essayez encore une fois. Si ce message revient, montrez-le à votre soutien informatique.
window-page-instead = Voulez-vous voir dès maintenant la même vérification dans une page Web?
window-no-display = Ce programme n’a trouvé aucun écran où ouvrir sa fenêtre. Dans un terminal, tapez plutôt : qhr-setup check
window-wrong-start = Ce programme a été lancé d’une façon qu’il ne comprend pas, ou avec un fichier qu’il ne peut pas lire. La suite dit lequel.
window-page-stopped = Cette fenêtre ne peut plus rien afficher : sa page s’arrête chaque fois qu’elle revient. Fermez d’autres programmes, puis ouvrez de nouveau celui-ci. Vos réponses sont là.
window-trace-place = Le journal de ce programme est ici : { $file }

## Le rapport

report-file-name = Rapport DSQ { $day }
    .again = Rapport DSQ { $day } ({ $number })
report-title = Rapport : accès au visualiseur du DSQ dans Omnimed
report-lead = Ce qui est prêt, ce qui manque et qui doit agir. « Vous » est la personne qui prépare son accès au visualiseur.
report-column-point = Point
report-column-detail = Détail

report-outcome = En bref
report-result = Résultat
report-recorded = Autre poste
    .value = Ces résultats viennent d’un fichier enregistré le { $day }, et non du poste où le rapport est fait.
report-code = Code de soutien
    .value = { $code }
    .how = À lire au téléphone. Il dit l’étape, les réponses et les résultats, sans nom ni numéro qui désigne la personne.
report-made = Date
    .value = Le { $day } à { $time }, par Configuration DSQ { $version }

report-open = Qui doit agir
report-point = Étape { $step } : { $title }
report-since = En attente depuis le { $day }.
report-watch = À surveiller : rien n’empêche de continuer.
    .before = À surveiller : à faire avant le { $day }.
report-nothing-open = Rien à faire
    .value = Le visualiseur s’ouvre : plus rien n’est à faire.
report-ready = Ce qui est prêt
report-later = Plus tard
report-checks = Vérifications du poste
report-check = { $number } { $name }

report-phone = Téléphone : { $phone }
report-email = Courriel : { $email }
report-phone-and-email = Téléphone : { $phone }. Courriel : { $email }

report-it = Pour votre soutien informatique : à faire sur ce poste
report-who = À faire par { $party }. { $rights }.
report-same-remedy = Même remède que plus haut.
report-nothing-to-correct = Rien à corriger
    .value = Aucune vérification de ce poste ne demande d’intervention.
rights-no = Droits d’administrateur : non
rights-yes = Droits d’administrateur : oui
rights-maybe = Droits d’administrateur : selon la gestion du poste

report-required = Ce que le visualiseur demande à un poste
report-rules = Règles qui ont servi
    .built-in = Celles du programme.
    .named = Celles du programme, changées par le fichier que l’installation a nommé : { $changes }.
    .beside-program = Celles du programme, changées par le fichier « requirements.toml » placé à côté du programme : { $changes }.
    .of-computer = Celles du programme, changées par le fichier de règles de ce poste : { $changes }.
    .old = Ces règles avaient { $days } jours à la vérification. Demandez s’il en existe une version plus récente.
    .nothing = rien
report-required-windows = Windows
    .value = { $minimum } ou plus récent, selon la page d’Omnimed. Un Chrome récent demande cependant { $chrome-minimum } ou plus récent : en dessous, Chrome s’arrête à la version { $last-chrome }.
report-required-chrome = Google Chrome
    .value = Le { $day } : version { $version } ou plus récente, soit une version publiée depuis { $fail } jours au plus. Passé { $warn } jours, une mise à jour est conseillée.
    .value-unjudged = Une version publiée depuis { $fail } jours au plus. Passé { $warn } jours, une mise à jour est conseillée. Le calendrier de Configuration DSQ s’arrête avant le { $day } et ne permet pas de dire laquelle.
    .managed = Version stable prolongée, gérée par l’établissement : { $managed-fail } jours au plus, mise à jour conseillée passé { $managed-warn } jours.
    .chosen = Omnimed demande une version récente, sans nombre : ces limites sont celles de Configuration DSQ. Edge, Chromium et Brave ne comptent pas.
report-required-key = Clé DSQ
    .value = Branchée et détectée dans la session Windows où Chrome est ouvert. À distance, elle va dans l’ordinateur devant la personne, cartes à puce partagées; en machine virtuelle, elle est reliée à Windows.
    .models = Modèles déjà décrits en public : { $models }. Aucun n’est confirmé par le DSQ.
report-required-service = Service SCardSvr
    .value = Service de cartes à puce de Windows, à démarrage manuel : s’il est arrêté sans clé branchée, c’est normal; s’il est désactivé, la clé ne peut pas être lue.
    .source = D’après la documentation de Microsoft. Configuration DSQ vérifie l’état et le démarrage de ce service.
report-required-policies = Stratégies de Chrome
    .value = Si tout le reste est prêt et que rien ne s’ouvre : URLBlocklist, BlockThirdPartyCookies, AutoSelectCertificateForUrls, LocalNetworkAccessAllowedForUrls.
    .where = Dans HKLM et HKCU, Software\Policies\Google\Chrome. Configuration DSQ note leurs noms, jamais leurs valeurs.
report-required-procedure = Procédure d’installation
    .value = Envoyée aux centres de services, aux administrateurs de réseau et aux administrateurs de cliniques le 18 avril 2016. Sans eux, la procédure d’installation individuelle d’Omnimed.

report-details = Détails techniques
report-changes = Changements récents
report-changes-of-late = Les 15 dernières minutes
    .none = Rien n’est venu ni parti.
report-trace = Trace du programme
report-trace-codes = Les dernières heures
    .value = Ce que le programme a fait, en codes et en nombres, à l’heure de ce poste.
report-privacy = Confidentialité
report-privacy-never = Ce qui n’est pas ici
    .value = Aucun nom d’utilisateur, nom de poste, adresse d’une personne ou d’un poste, numéro de série, titulaire ni émetteur de certificat, identifiant de clé ni mot de passe. Des certificats, seulement les dates et les sortes.
    .how = Le rapport est fait d’une liste fermée de renseignements permis. Rien n’est envoyé : c’est vous qui choisissez à qui le remettre.

report-refused-extension = { $file } : nom de rapport non reconnu. Attendu : un nom qui finit par .html ou .json.
file-refused-not-a-result = { $file } : ce fichier n’est pas un résultat de « check ». Il reste tel quel; donnez un autre nom.
file-refused-exists = { $file } : ce fichier existe déjà et reste tel quel. Attendu : un autre nom, ou --force pour le remplacer.
file-not-written = { $file } : ce fichier n’a pas pu être écrit. Attendu : un dossier qui existe et où vous pouvez écrire. Détail : { $why }

## Le terminal

terminal-simulated = Ce qui suit vient d’un enregistrement, pas de ce poste.
terminal-facts-left-out = Un programme plus récent a écrit { $file }. Ce que cette version ne connaît pas est laissé de côté : { $places }.
terminal-facts-not-listed = { $file } contient des noms que ce programme ne connaît pas; il les lit comme « autre » : { $places }.
terminal-rules-refused = Le fichier de règles { $file } n’est pas utilisé : { $why }. Le programme utilise ses propres règles.
terminal-rules-unreached = Le fichier de règles { $file } n’est pas accessible en ce moment. C’est normal hors du réseau où il se trouve. Le programme utilise ses propres règles.
terminal-rules-file = Règles : celles du programme, changées par { $file } ({ $changes }).
terminal-rules-file-empty = Règles : celles du programme; { $file } n’y change rien.
terminal-rules-older = Les valeurs du programme sont plus récentes que celles de ce fichier : il garde les siennes pour { $older }.
terminal-rules-old =
    { $days-count ->
        [one] Les règles de ce programme ont { $days } jour. Demandez s’il en existe une version plus récente.
       *[other] Les règles de ce programme ont { $days } jours. Demandez s’il en existe une version plus récente.
    }
rules-fault = ligne { $line } : { $place } : { $expected }
    .line = ligne { $line } : { $expected }
    .place = { $place } : { $expected }
    .alone = { $expected }
rules-expected-number = attendu : un nombre de { $least } à { $most }; trouvé : { $found }
rules-expected-whole-number = attendu : un nombre entier, sans guillemets
rules-expected-day = attendu : une date du { $first } au { $last }; trouvé : { $found }
rules-expected-date = attendu : une date comme 2026-12-01; trouvé : { $found }
rules-expected-order = attendu : { $before } ou plus tard, comme la version d’avant; trouvé : { $found }
rules-expected-windows = attendu : une version de Windows, comme 6.1 ou 10.0; trouvé : { $found }
rules-expected-editions = attendu : au moins un groupe d’éditions
rules-expected-text = attendu : un texte qui n’est pas vide
rules-expected-text-in-quotes = attendu : un texte entre guillemets droits
rules-expected-plain-text = attendu : un texte sans caractère de commande ni marque de direction
rules-expected-shorter-text = attendu : un texte d’au plus { $most } caractères; trouvé : { $found }
rules-expected-list = attendu : une liste entre crochets
rules-expected-table = attendu : une table, sous son nom entre crochets
rules-expected-name = attendu : une partie d’un nom, d’au moins { $least } lettres; trouvé : « { $found } »
rules-expected-address = attendu : une adresse qui commence par https://, sans espace; trouvé : { $found }
rules-expected-email = attendu : une adresse de courriel; trouvé : { $found }
rules-expected-known = nom inconnu; attendu : { $known }
rules-expected-missing = il manque « { $name } »
rules-expected-hexadecimal = attendu : quatre chiffres hexadécimaux, comme 08e6; trouvé : { $found }
rules-expected-toml = ce n’est pas du TOML : { $said }
rules-expected-otherwise = { $said }
rules-check-good = { $file } : aucune erreur. Ce fichier change : { $changes }.
rules-check-empty = { $file } : aucune erreur. Ce fichier ne change rien.
rules-check-bad =
    { $count-count ->
        [one] { $file } : { $count } erreur. Le programme refuserait ce fichier et utiliserait ses propres règles.
       *[other] { $file } : { $count } erreurs. Le programme refuserait ce fichier et utiliserait ses propres règles.
    }
rules-show-dated =
    { $days-count ->
        [0] Règles du { $day } : aujourd’hui.
        [one] Règles du { $day } : il y a { $days } jour.
       *[other] Règles du { $day } : il y a { $days } jours.
    }
    .not-yet = Règles du { $day }.
rules-show-checked =
    { $days-count ->
        [0] relevé le { $day }, aujourd’hui
        [one] relevé le { $day }, il y a { $days } jour
       *[other] relevé le { $day }, il y a { $days } jours
    }
    .not-yet = relevé le { $day }
rules-show-undated = sans date
rules-show-of-file = Fichier de règles : { $value }
rules-show-many = { $count } valeurs, jusqu’à { $last }
terminal-press-enter = Appuyez sur Entrée pour fermer cette fenêtre.
terminal-ended-by = Pour arrêter, appuyez sur Ctrl+C.
terminal-facts-written = Faits enregistrés dans { $file }.
terminal-report-written = Rapport enregistré dans { $file }.
terminal-month-wrong = --account-created : « { $given } » n’est pas un mois. Attendu : une année et un mois, comme 2018-02, ou « unknown » si la date n’est pas connue.
terminal-month-ahead = --account-created : { $given } n’est pas encore arrivé. Attendu : le mois où le compte Omnimed a été créé, comme 2018-02, ou « unknown » s’il n’est pas connu.

usage-unknown-command = Commande inconnue : « { $given } ».
usage-unknown-argument = Argument inconnu : « { $given } ».
usage-unknown-value = { $option } : valeur inconnue, « { $given } ».
usage-value-missing = Il manque une valeur après { $given }.
usage-value-too-many = { $given } ne prend pas de valeur.
usage-command-missing = Il manque une commande.
usage-missing = Il manque : { $missing }
usage-conflict = { $given } et { $other } ne vont pas ensemble.
usage-twice = { $given } est donné deux fois.
usage-wrong = Commande incorrecte : { $why }
usage-choices = Choix possibles : { $choices }
usage-closest = Le plus proche : { $closest }
usage-expected = Attendu : { $usage }
usage-help = Pour l’aide : { $command } --help

facts-refused-no-file = { $file } : ce n’est pas un fichier. Attendu : un fichier de faits, écrit par « qhr-setup facts ».
facts-refused-unreadable = { $file } : ce fichier de faits n’a pas pu être lu. { $why }
facts-refused-size = { $file } : { $size } octets. Attendu : un fichier de faits, qui en a { $largest } au plus.
facts-refused-empty = { $file } : ce fichier est vide. Attendu : ce qu’écrit « qhr-setup facts ».
facts-refused-wrong = { $file } : à l’endroit « { $place } », ce n’est pas ce qu’écrit « qhr-setup facts ». Détail : { $why }
facts-refused-layout = { $file } : à l’endroit « schema », { $found } au lieu de { $known }. Ce fichier vient d’une autre version du programme.

help-about = Trouve ce qui empêche le visualiseur d’Omnimed (DSQ) de s’ouvrir sur ce poste, et dit qui peut le régler.
help-check = Vérifie ce poste
help-facts = Écrit les faits lus sur ce poste, pour le soutien
help-eligibility = Dit si une personne peut utiliser le visualiseur d’Omnimed, et ce qui manque
help-code = Donne le code de soutien de ce poste
help-code-decode = Dit ce que signifie un code de soutien
help-code-digits = Les 18 chiffres du code, avec ou sans espaces
help-profession = Profession de la personne
help-cmq-number = Médecins : a un numéro de permis du Collège des médecins du Québec
help-own-key = A une clé DSQ à son nom
help-username = Nom d’utilisateur Omnimed; il n’est ni conservé ni envoyé
help-account-created = Mois de création du compte Omnimed; inutile pour un médecin
help-clinic = Numéro de facturation RAMQ de l’établissement : transmis à Omnimed, pas encore, clinique privée, ou inconnu
help-report = Écrit le rapport du parcours, à remettre à qui peut aider
help-report-output = Fichier à écrire, qui finit par .html ou .json
help-rules = Montre les règles qui servent ici, ou examine un fichier de règles
help-rules-show = Montre chaque règle, le fichier d’où elle vient et son âge
help-rules-check = Montre toutes les erreurs d’un fichier de règles, avec leurs lignes
help-rules-file = Le fichier à examiner
help-report-both-languages = Écrit le rapport HTML dans les deux langues, l’une après l’autre
help-force = Remplace le fichier s’il existe déjà
help-format = Forme du résultat
help-report-trace = Y ajoute la trace des dernières heures, pour un problème du programme lui-même
help-verbose = Écrit aussi la trace sur la sortie d’erreur : ce que le programme fait, en codes et en nombres
help-lang = Langue des phrases; sans cette option, celle du système
help-facts-file = Juge un poste enregistré plutôt que celui-ci
help-without-key = Ne demande pas de clé : sans clé branchée, ce qui la concerne n’est ni réussi ni échoué
help-check-output = Fichier où garder le résultat (JSON, ou métriques avec --format prometheus), avec depuis quand chaque point est ouvert
help-watch = Reste ouvert et redonne le résultat à chaque changement
help-exit-style = Codes de sortie : nagios (0 prêt, 1 avertissement, 2 pas prêt, 3 incertain) ou intune (0 prêt, 1 sinon, une ligne)
help-output = Fichier à écrire; sans cette option, la sortie standard
help-help = Montre cette aide
help-version = Montre la version
help-usage = Utilisation
help-commands = Commandes
help-options = Options
help-arguments = Arguments

## La fenêtre

window-title = { $headline } – Configuration DSQ
window-switch-language = English
window-recording-banner = Autre poste : cette page montre un poste enregistré dans un fichier, pas celui que vous utilisez.
window-checks = Ce qui est vérifié
window-what-to-do = Quoi faire
window-recent-changes = Changements des 15 dernières minutes
greeting-title = La clé est branchée
greeting-stay = Gardez-la branchée.
greeting-next = La suite arrive d’elle-même.
window-technical-details = Détails techniques
window-version = Configuration DSQ, version { $version }
window-rules = Règles du { $day }
    .changed = Règles du { $day }, changées par un fichier de ce poste
window-check-again = Vérifier de nouveau
window-checking = Vérification en cours…
window-open-chrome-download = Ouvrir le site de Chrome
window-open-prerequisites-page = Ouvrir la page d’Omnimed (en anglais)
window-open-form = Ouvrir le formulaire
window-open-individual-procedure = Ouvrir la procédure d’installation individuelle
window-open-profile-procedure = Ouvrir la procédure du profil
window-open-omnimed = Ouvrir Omnimed
window-open-newer-version = Voir s’il y a une version plus récente
window-page-opens = La page s’ouvre dans votre navigateur…
window-open-place-date-and-time = Ouvrir « Date et heure »
window-open-place-windows-update = Ouvrir Windows Update
window-open-place-about = Voir le processeur de ce poste
window-open-place-default-apps = Ouvrir « Applications par défaut »
window-open-place-services = Ouvrir les services de Windows
window-open-place-device-manager = Ouvrir le Gestionnaire de périphériques
window-open-place-certificates = Voir les certificats de ce compte
window-place-opens = Une fenêtre de Windows s’ouvre…
window-copy-chrome-page = Copier l’adresse { $address }
window-paste-chrome-page = Collez-la dans la barre d’adresse de Chrome.
window-omnimed-opens = Omnimed s’ouvre dans Chrome…

window-close = Fermer
window-cancel = Annuler
window-notice = À savoir
window-steps = Étapes
window-step-of = Étape { $number } sur 6 : { $name }
window-go-to-step = Aller à l’étape { $number }
window-back = Retour
window-skip-to-deed = Aller au bouton « { $label } »
window-copy = Copier
window-copied = Copié
window-support-code = Code de soutien
window-ask-of = À demander à : { $party }
window-copy-text = Copier le texte
window-write-mail = Écrire un courriel
window-mail-opens = Votre courriel s’ouvre, avec le texte. Relisez-le, puis envoyez-le vous-même.
window-ready-text = Texte prêt à envoyer
window-copy-code = Copier le code de soutien

window-at-hand = Ce qu’il vous faut
window-never = Jamais demandé, conservé ni envoyé
window-choose-answer = Choisissez une réponse pour continuer.
window-enter-user-name = Entrez votre nom d’utilisateur pour continuer.
window-user-name-not-kept = Le nom lui-même n’a pas été conservé. Inutile de l’entrer de nouveau.
window-other-user-name = Entrer un autre nom d’utilisateur
window-review-answers = Revoir mes réponses
window-change = Changer
window-next = Et maintenant
window-who = À faire par : { $party }
window-take-back = Annuler cette confirmation

window-identifier = Identifiant de la clé (jamais le NIP)
window-identifier-stays = Cette fenêtre ne conserve ni n’envoie l’identifiant, et l’oublie à sa fermeture. « Copier » le met aussi dans le presse-papiers de ce poste, jusqu’à ce qu’autre chose soit copié.
window-open-omnimed-in-chrome = Ouvrir Omnimed dans Chrome

window-contacts = Qui appeler
window-phone = Téléphone
window-email = Courriel

window-help = Aide
window-newer-version-unknown = Pour une version plus récente, demandez à la personne qui vous a remis ce programme.
window-help-lead = Au téléphone, dites d’abord que vous cherchez à ouvrir le DSQ dans Omnimed. Lisez ensuite à voix haute ce qui suit.
window-you-are-at = Vous êtes à l’étape
window-problem = Ce qui se passe
window-code-says = Ce code décrit l’état de ce poste et vos réponses. Il ne contient aucun nom ni aucun numéro qui vous désigne. Seule une personne qui a aussi Configuration DSQ peut le lire.
window-erase = Effacer mes données
window-erase-question = Effacer vos données?
window-erase-what = Vos réponses, vos confirmations avec leurs dates, la langue choisie et la page où vous étiez seront effacées de ce poste.
window-erase-after = Vous reviendrez à l’étape 1. Rien d’autre ne change sur ce poste.
window-erase-now = Effacer

window-problem-report = Signaler un problème du programme
window-help-someone = J’aide quelqu’un
window-for-support = Pour qui aide ou forme
window-helper-lead = Demandez à la personne son code de soutien : il se trouve au bas de sa fenêtre. Au dernier chiffre, vous verrez ce qu’il lui reste à régler, sous les mêmes numéros qu’elle.
window-list-hint = Vous aidez plusieurs personnes? Collez ici une liste : un nom et un code par ligne. Ou ouvrez un fichier CSV.
window-open-list = Ouvrir une liste
window-list = Qui attend après qui
window-list-privacy = Les noms restent dans cette fenêtre, et dans le tableau si vous l’enregistrez. Le programme n’en conserve aucun.
window-save-list = Enregistrer le tableau
window-close-list = Fermer la liste
window-copy-letter = Copier le texte pour ce groupe
window-list-saved = Tableau enregistré dans { $file }.
window-their-code = Code de soutien de la personne
window-their-code-hint = Dix-huit chiffres, avec ou sans espaces.
window-code-read = Code lu : étape { $number }, { $name }
window-next-caller = Appel suivant
window-their-points = À régler, dans l’ordre : dites à voix haute
window-they-are-at = La personne est à l’étape
window-look-first = À regarder en premier : { $number }
window-they-read = À son écran :
window-their-answers = Ses réponses et son poste
window-code-eligibility = Admissibilité
window-code-clinic = Établissement
window-code-computer = Configuration du poste
window-code-profile = Profil
window-code-language = Langue
window-leave-helper = Revenir à ma configuration

window-see-report = Voir le rapport…
window-problem-report-lead = Le rapport, avec ce que le programme a fait dans les dernières heures. Lisez-le avant de l’enregistrer et de le remettre : rien n’est envoyé d’ici.
window-report = Rapport
window-keep-report = Conserver ce rapport
window-both-languages = Le rapport dans les deux langues
window-save-json = Enregistrer les données (JSON)
window-print = Imprimer
window-report-rest = Tout le rapport
window-unfold-all = Tout déplier
window-other-ways-to-save = Autres façons d’enregistrer
window-open-saved = Ouvrir
window-show-in-folder = Montrer dans le dossier
window-saved-next = Vous pouvez le joindre à un courriel ou le remettre sur papier.
window-saved = Rapport enregistré : { $file }
window-leave-report = Revenir au bilan

reopened = Réponses du { $day } : { $profession }, étape { $step }.
reopened-question = Ce sont les vôtres?
reopened-go-on = Oui, continuer
reopened-another = Une autre personne
notice-erased = C’est effacé : plus rien n’est conservé sur ce poste.
notice-recording-asked = Un poste enregistré ne change pas. Sur un vrai poste, ce bouton vérifie tout de nouveau.
window-start-again = Recommencer pour une autre personne
window-start-again-question = Recommencer pour une autre personne?
window-start-again-stays = Ce qui a été répondu sur la configuration de ce poste, à l’étape 4, est conservé. La réponse sur l’établissement, à l’étape 3, est proposée de nouveau.
window-start-again-goes = Toutes les autres réponses sont effacées : l’autre personne répond elle-même aux questions.
window-start-again-now = Effacer et recommencer

window-summary-pending = Le programme lit l’état de ce poste, sans rien y changer.
    .more = Rien n’est envoyé : tout reste sur ce poste.
window-summary-ready = Tout ce qui se vérifie d’ici est en ordre.
    .more = Vous pouvez continuer.
window-nothing-stops-you = Rien ne vous empêche de continuer.
window-summary-rows = Les lignes ci-dessous disent ce qui a été vérifié.
    .more = Vérifiez de nouveau après avoir changé quelque chose.

window-drawing-memory-stick = fichiers
window-drawing-security-key = sécurité
window-drawing-profile = profil Omnimed
window-drawing-qhr-key = clé DSQ
window-drawing-windows = Windows
window-drawing-this-computer = ce poste
window-drawing-in-front = devant vous

problem-link-not-opened = La page n’a pas pu être ouverte. Ouvrez vous-même votre navigateur pour la trouver.
problem-report-not-saved = Le rapport n’a pas pu être enregistré. Choisissez un autre dossier, ou copiez le texte.
problem-report-not-opened = Le rapport n’a pas pu être ouvert d’ici. Il est là où vous l’avez enregistré.
problem-code-wrong = Ce code de soutien ne se lit pas. Demandez à la personne de le relire, chiffre par chiffre.
problem-list-wrong = Cette liste n’a pas pu être lue. Mettez un nom et un code par ligne.
problem-list-not-saved = Le tableau n’a pas pu être enregistré. Choisissez un autre dossier.
problem-place-not-opened = Cet endroit de Windows n’a pas pu être ouvert d’ici. Suivez le chemin écrit dans les étapes.
problem-not-dialled = Aucun programme de ce poste n’a pu composer le numéro. Composez-le vous-même.
problem-chrome-not-opened = Chrome n’a pas pu être ouvert d’ici. Ouvrez-le vous-même, puis allez dans Omnimed.
problem-not-erased = Vos données n’ont pas pu être effacées. Fermez les autres fenêtres de ce programme, puis réessayez.
problem-not-kept-answer = Votre réponse n’a pas pu être conservée sur ce poste. Elle compte jusqu’à la fermeture de la fenêtre.
problem-not-copied = Le texte n’a pas pu être copié. Sélectionnez-le, puis appuyez sur Ctrl+C.
problem-unexpected = Quelque chose d’imprévu s’est produit dans ce programme. Fermez la fenêtre, puis ouvrez-la de nouveau.

## Noms et détails techniques

virtual-machine-parallels = Parallels Desktop
virtual-machine-vmware = VMware
virtual-machine-virtual-box = VirtualBox
virtual-machine-hyper-v = Hyper-V
virtual-machine-qemu = UTM ou QEMU
virtual-machine-apple = virtualisation d’Apple
virtual-machine-other = un autre programme
remote-remote-desktop = Bureau à distance
remote-citrix = Citrix
remote-horizon = Horizon
remote-ssh = SSH
remote-other = autre moyen
opener-chrome = Chrome
opener-unknown-chrome = une copie de Chrome rangée dans un dossier inhabituel
opener-edge = Microsoft Edge
opener-firefox = Firefox
opener-other = un autre navigateur
service-start-automatic = démarre avec le système
service-start-on-demand = démarre à la demande
service-start-disabled = désactivé
service-running = en marche
service-stopped = arrêté
card-empty = vide
card-present = carte présente
card-busy = carte utilisée par un autre programme
card-mute = carte qui ne répond pas
card-unknown = état inconnu
key-software-safenet-authentication-client = SafeNet Authentication Client
key-software-safenet-minidriver = SafeNet Minidriver
key-software-open-sc = OpenSC
private-key-on-card = clé privée sur une carte ou une clé
private-key-in-computer = clé privée dans ce poste
private-key-missing = sans clé privée ici
private-key-unknown = clé privée à un endroit inconnu
certificate-signs-in = peut ouvrir une session
certificate-other-use = pour un autre usage
reader-unnamed = lecteur
detail-session-here = Session sur ce poste
detail-session-remote = Session à distance : { $remote }
detail-rights-standard = Compte sans droits d’administrateur
detail-rights-administrator-on-request = Compte d’administrateur, sur demande
detail-rights-administrator = Programme ouvert avec des droits d’administrateur
detail-account-person = Lu depuis le compte de la personne à l’écran
detail-account-other-account = Lu depuis un autre compte que celui de la personne à l’écran
detail-account-system = Lu depuis le compte du système
detail-virtual-machine = Machine virtuelle : { $product }
detail-real-machine = Machine réelle
detail-virtual-machine-programs = Programmes de machines virtuelles installés : { $programs }
detail-links = Les liens s’ouvrent dans { $browser }
detail-policies = Réglages imposés : { $policies }
detail-chrome-runs = Chrome est ouvert
detail-chrome-runs-in-background = Chrome fonctionne sans fenêtre
detail-chrome-runs-elsewhere = Chrome est ouvert dans une autre session
detail-chrome-from-unknown-folder = Une copie de Chrome ouverte vient d’un dossier inhabituel
detail-update-policies = Mises à jour de Chrome, réglage imposé : { $policies }
update-policy-updates-off = désactivées
update-policy-version-capped = limitées à une version
update-policy-no-update-checks = jamais recherchées
detail-device-problem = { $device } : Windows signale le problème { $problem }
detail-card-problem = Carte dans un lecteur : Windows signale le problème { $problem }, qui ne compte pas ici
detail-smart-card-service = Service de cartes à puce : { $start }, { $state }
detail-smart-card-service-absent = Service de cartes à puce absent
detail-no-reader = Aucun lecteur de carte
detail-reader = { $name } : { $card }
detail-reader-of-key = { $name }, lecteur de la clé : { $card }
detail-other-reader = { $name }, lecteur qui n’est pas celui de la clé : { $card }
detail-virtual-reader = { $name }, lecteur virtuel : { $card }
detail-no-key-software = Aucun logiciel de clé connu
detail-key-software = { $product }, version { $version }
detail-key-software-gone = { $product }, version { $version } : inscrit, mais ses fichiers ont disparu
detail-propagation = Copie des certificats par Windows : { $start }, { $state }
detail-propagation-off-by-policy = Copie des certificats interdite par une stratégie
detail-propagation-off-in-software = Copie des certificats désactivée dans le logiciel de la clé
detail-no-certificate = Aucun certificat
detail-certificate = Certificat du { $from } au { $until }, { $kind }, { $place }, { $purpose }

## Répétition

rehearse-title = Simulation
rehearse-lead = Choisissez une situation : la fenêtre montre ce qu’une personne verrait alors à l’étape 4. Vos réponses et la page où vous étiez vous attendent.
rehearse-filter = Chercher une situation
rehearse-found = Situations affichées : { $count }
rehearse-found-none = Aucune situation ne correspond. Essayez un autre mot.
rehearse-ready = Poste prêt
rehearse-banner = Simulation : { $title }
rehearse-end = Terminer la simulation
symptoms-help = Explique ce qu’une personne voit quand le visualiseur ne s’ouvre pas
symptoms-help-name = Nom d’une réponse; sans nom, la liste de toutes
rehearse-help = Montre ce qu’une personne verrait dans une situation connue
rehearse-help-name = Nom d’un poste enregistré; sans nom, la liste de tous
rehearse-list-lead = Des postes enregistrés, à montrer ou à étudier. Aucun n’est celui-ci.
rehearse-list-use = Pour en voir un, ajoutez son nom : qhr-setup rehearse windows-11-home-no-key
rehearse-unknown = « { $given } » : aucun poste enregistré n’a ce nom. « qhr-setup rehearse » les donne tous.
rehearse-unknown-near = « { $given } » : aucun poste enregistré n’a ce nom. Peut-être : { $names }. « qhr-setup rehearse » les donne tous.

scenario-windows-11-pro-ready = Tout est prêt
scenario-windows-10-pro = Tout est prêt, sous Windows 10
scenario-windows-10-ltsc-extended-stable = Tout est prêt, avec un Chrome géré par l’établissement
scenario-windows-11-chrome-last-run-newer = Les traces de Chrome ne donnent pas toutes la même version
scenario-windows-11-chrome-past-the-calendar = Chrome est plus récent que le calendrier du programme
scenario-windows-7-chrome-109 = Le poste a encore Windows 7
scenario-windows-8-1-without-chrome = Le poste a Windows 8.1, et pas Chrome
scenario-windows-11-arm = Le poste a un processeur ARM
scenario-macos-apple-silicon = Un Mac récent, sans Windows
scenario-macos-intel = Un Mac à processeur Intel, sans Windows ni clé
scenario-linux-chromium = Le poste fonctionne avec Linux
scenario-windows-11-home-no-key = La clé n’est pas branchée
scenario-windows-11-home-memory-stick = Une clé USB pour fichiers est branchée au lieu de la clé DSQ
scenario-windows-11-security-key = Une clé de sécurité est branchée au lieu de la clé DSQ
scenario-windows-11-as-system = La vérification est lancée par le compte du système
scenario-windows-11-as-another-account = La vérification est lancée depuis un autre compte
scenario-windows-11-two-keys = Deux clés sont branchées
scenario-windows-11-built-in-card-reader = Seul le lecteur de carte du portable est détecté
scenario-windows-server-2022-without-usb = Un serveur qui ne détecte aucun port USB
scenario-windows-11-usb-unreadable = Les ports USB n’ont pas pu être lus
scenario-windows-11-chrome-absent = Il n’y a que Microsoft Edge, pas Chrome
scenario-windows-11-chrome-half-removed = Chrome n’a été désinstallé qu’en partie
scenario-windows-11-chrome-beta-only = Il n’y a qu’une version d’essai de Chrome
scenario-windows-11-chrome-per-user-getting-old = Chrome prend de l’âge
scenario-windows-10-no-key-old-chrome = La clé n’est pas branchée, et Chrome est trop ancien
scenario-windows-11-chrome-far-too-old = Chrome n’a pas été mis à jour depuis longtemps
scenario-windows-11-calendar-too-old = Le calendrier des versions de Chrome est dépassé
scenario-windows-11-clock-wrong = L’horloge du poste est déréglée
scenario-windows-11-clock-kept = Tout est prêt, et Windows règle l’horloge
scenario-windows-11-clock-not-kept = Windows ne règle pas l’horloge du poste
scenario-windows-11-32-bit-chrome = Tout est prêt, avec un Chrome de 32 bits
scenario-windows-11-parallels-with-key = Tout est prêt, dans Parallels Desktop sur un Mac
scenario-windows-11-remote-desktop-with-key = Tout est prêt, par Bureau à distance
scenario-windows-11-harmless-card-problem = Windows signale une carte sans pilote, et tout fonctionne
scenario-macos-with-parallels = Un Mac avec Parallels Desktop
scenario-linux-without-pcscd = Le poste fonctionne avec Linux, sans service de cartes
scenario-windows-11-remote-desktop = Par Bureau à distance, la clé n’est pas partagée
scenario-windows-11-remote-desktop-sharing-off = Le poste à distance interdit le partage des cartes
scenario-windows-11-remote-desktop-unclear = À distance, impossible de dire si la clé est partagée
scenario-windows-11-horizon = Dans une session Horizon, la clé n’est pas détectée
scenario-windows-server-citrix = Dans une session Citrix, la clé n’est pas détectée
scenario-windows-11-service-stopped-without-key = La clé n’est pas branchée, et le service de cartes est arrêté
scenario-windows-11-stale-certificate-without-key = La clé n’est pas branchée, mais son certificat est encore là
scenario-windows-11-parallels-without-key = Dans Parallels Desktop, la clé n’est pas reliée à Windows
scenario-windows-11-vmware-without-key = Dans VMware, la clé n’est pas reliée à Windows
scenario-windows-11-virtualbox-without-key = Dans VirtualBox, la clé n’est pas reliée à Windows
scenario-windows-11-utm-without-key = Dans UTM, la clé n’est pas reliée à Windows
scenario-windows-11-hyper-v-without-key = Dans Hyper-V, la clé n’est pas reliée à Windows
scenario-windows-11-other-virtual-machine-without-key = Dans une autre machine virtuelle, la clé n’est pas reliée à Windows
scenario-windows-11-driver-missing = La clé est branchée, mais son pilote manque
scenario-windows-11-key-switched-off = La clé est branchée, mais désactivée dans Windows
scenario-windows-11-key-device-fault = La clé est branchée, mais Windows ne peut pas la démarrer
scenario-windows-11-key-without-reader = La clé est branchée, mais aucun lecteur n’apparaît
scenario-windows-11-only-windows-hello-reader = Le seul lecteur est celui de Windows Hello
scenario-windows-11-smart-card-service-disabled = Le service de cartes à puce est désactivé
scenario-windows-11-smart-card-service-stopped = Le service de cartes à puce est arrêté
scenario-windows-11-reader-empty = Le lecteur est vide, ou la clé mal enfoncée
scenario-windows-11-key-mute = La clé est branchée, mais ne répond pas
scenario-windows-11-key-busy = Un autre programme utilise la clé
scenario-windows-11-key-software-missing = Il manque le logiciel de la clé
scenario-windows-11-certificate-propagation-off = Windows ne copie pas le certificat de la clé
scenario-windows-11-no-certificate = La clé est détectée, mais pas son certificat
scenario-windows-11-certificate-expired = Le certificat de la clé est expiré
scenario-windows-11-certificate-not-yet-valid = Le certificat n’est pas encore valide : l’horloge retarde
scenario-windows-11-certificate-ends-in-3-days = Le certificat de la clé expire dans 3 jours
scenario-windows-11-certificate-ends-in-20-days = Le certificat de la clé expire dans 20 jours
scenario-windows-11-certificate-ends-in-70-days = Le certificat de la clé expire dans 70 jours
scenario-windows-11-certificate-sha1 = La clé est d’une ancienne génération
scenario-windows-11-two-certificates = Deux certificats valides : Chrome aura le choix
scenario-windows-11-certificate-of-another-issuer = Le certificat de la clé ne figure pas parmi ceux attendus
scenario-windows-11-certificate-unclear = Impossible de dire si le certificat est sur la clé
scenario-windows-11-two-chromes = Deux copies de Chrome, de versions différentes
scenario-windows-11-chrome-per-user = Chrome n’est installé que pour une personne
scenario-windows-11-links-open-in-edge = Les liens s’ouvrent dans Microsoft Edge
scenario-windows-11-chrome-policies = L’établissement impose des réglages à Chrome
scenario-windows-11-popups-blocked = L’établissement bloque les fenêtres contextuelles de Chrome
scenario-windows-11-chrome-waits-for-relaunch = Chrome est à jour, mais n’a pas été relancé
scenario-windows-11-chrome-in-background = Chrome est à jour, mais l’ancien fonctionne sans fenêtre
scenario-windows-11-chrome-in-another-session = Chrome est ouvert dans la session d’une autre personne
scenario-windows-11-driverless-key-unseen-by-libusb = La clé est branchée, sans pilote, et seul Windows la voit
scenario-windows-11-disabled-key-unseen-by-libusb = La clé est désactivée, et seul Windows la voit
scenario-windows-11-device-not-recognised = Windows ne reconnaît pas ce qui est branché
scenario-windows-11-key-driver-not-loaded = Windows ne charge pas le pilote de la clé
scenario-windows-11-only-built-in-reader-beside-key = La clé n’a pas de lecteur; celui du portable est vide
scenario-windows-11-built-in-reader-beside-working-key = Tout est prêt, avec un lecteur intégré vide
scenario-windows-11-security-key-beside-broken-key = La clé ne démarre pas; une clé de sécurité répond
scenario-windows-11-security-key-beside-empty-key = La clé est sans carte; une clé de sécurité a un certificat
scenario-windows-11-security-key-in-use-without-key = Une clé de sécurité est en usage, sans clé DSQ
scenario-windows-11-software-reader-beside-key = La clé n’a pas de lecteur; un programme en imite un
scenario-windows-11-vmware-shared-reader-without-key = Le lecteur partagé de VMware est vide
scenario-windows-11-printer-with-storage = Une imprimante qui a de la mémoire, sans clé
scenario-windows-11-smart-card-service-silent = Le service de cartes à puce ne répond pas
scenario-windows-11-remote-desktop-internal-error = À distance, les lecteurs ne se lisent pas
scenario-windows-11-multi-session = Tout est prêt sur un Windows 11 à plusieurs sessions
scenario-windows-11-21h2-enterprise = Tout est prêt sur un Windows 11 21H2 Entreprise
scenario-windows-11-21h2-pro = Tout est prêt sur un Windows 11 21H2 Pro
scenario-windows-11-chrome-early-stable = Tout est prêt, avec un Chrome plus récent que le calendrier
scenario-windows-11-app-paths-is-a-folder = Tout est prêt, malgré une trace de Chrome qui mène à un dossier
scenario-windows-11-signing-certificate-beside = Deux certificats, dont un pour signer
scenario-windows-11-vmware-key-says-empty = Dans VMware, la clé est sans carte
scenario-windows-11-usb-list-never-ends = Les ports USB ne se lisent pas, mais la clé répond
scenario-windows-11-chrome-updates-held-back = L’établissement retient les mises à jour de Chrome
scenario-windows-11-unlisted-token = Une clé d’un modèle inconnu est branchée
scenario-windows-11-two-certificates-of-one-person = Deux certificats de la même personne
scenario-windows-11-desk-reader = Un lecteur de bureau, avec une carte, est branché
scenario-windows-11-desk-reader-with-sam-slot = Un lecteur de bureau dont une fente ne répond pas
scenario-windows-11-chrome-version-of-zeros = La version de Chrome est faite de zéros
scenario-windows-server-23h2 = Tout est prêt sur un Windows Server, version 23H2
scenario-windows-11-badge-without-key = Un badge est dans le lecteur du portable, sans clé
scenario-windows-11-badge-with-certificate-without-key = Un badge a un certificat, et aucune clé n’est branchée
scenario-windows-11-badge-with-certificate-beside-empty-key = La clé est sans carte; un badge a un certificat
scenario-windows-11-remote-desktop-with-badge = À distance, une carte arrive, et ce n’est peut-être pas la clé
scenario-windows-11-service-asleep-after-start = Après le démarrage, la clé reste sans lecteur

## Fiches des raisons

sheet-open = Comprendre ce résultat
sheet-open-one = Comprendre un résultat
sheet-document = Les résultats et ce qu’ils signifient
sheet-document-lead = Une fiche pour chaque résultat que Configuration DSQ peut donner, avec les mots du programme. Entre crochets : ce qui change d’un poste à l’autre. Un mot dit à quel point chaque résultat est sûr :
sheet-brackets = Entre crochets : ce qui change d’un poste à l’autre.
sheet-any-check = Pour plusieurs vérifications
sheet-on-screen = À l’écran
sheet-meaning = Ce que cela veut dire
sheet-how = Comment le programme le sait
sheet-what-to-do = Quoi faire
sheet-nothing-to-do = Rien.
sheet-certainty = À quel point c’est sûr
sheet-code = Code : { $code }
sheet-one-of = Selon le poste, l’une de ces façons de faire est conseillée.

certainty-tried = Essayé : un test obtient ce résultat en interrogeant un système mis dans cette situation. Cela reste à confirmer sur un vrai poste de clinique.
certainty-documented = Documenté : une source publique le dit. Cela n’a pas été constaté sur un vrai poste de clinique.
certainty-deduced = Déduit : c’est une conclusion du programme d’après ce qui est lu. Aucune source publique ne la confirme en entier.

placeholder-basis = [ressemblance]
placeholder-browser = [navigateur]
placeholder-browsers = [navigateurs]
placeholder-channel = [canal]
placeholder-check = [autre vérification]
placeholder-count = [nombre]
placeholder-day = [date]
placeholder-days = [nombre]
placeholder-device = [identifiants]
placeholder-last-chrome = [version]
placeholder-name = [modèle]
placeholder-obstacle = [raison]
placeholder-policies = [stratégies]
placeholder-problem = [numéro]
placeholder-product = [nom]
placeholder-programs = [programmes]
placeholder-released = [date de publication]
placeholder-remote = [moyen]
placeholder-scope = [pour qui]
placeholder-version = [version]
placeholder-windows = [version de Windows]

how-not-read-yet = La question a été posée au système, et sa réponse n’est pas encore arrivée.
how-seen-by-person-alone = Le programme s’exécute sous le compte du système, ou sous un autre compte que celui de la session. Rien n’a été conclu de ce qui appartient à la personne.
how-could-not-read = Ce qui a empêché cette vérification : { $obstacle }. Rien n’en a été conclu.
how-waits-for = « { $check } » doit réussir avant que cette vérification ait un sens : rien n’a été conclu.

how-windows-supported = Windows indique sa version : { $windows }. Elle est comparée à la règle publiée par Omnimed : Windows 7 ou plus récent.
how-windows-support-ended = Windows indique sa version et son édition : { $windows }. D’après la table des dates de Microsoft que contient le programme, leur soutien a pris fin le { $ended }.
how-windows-on-arm = Windows indique sa version, { $windows }, et le type de processeur du poste : ARM.
how-windows-server = Windows indique que c’est un serveur : { $windows }.
how-windows-cannot-run-recent-chrome = Windows indique sa version, { $windows }, plus ancienne que Windows 10. La version { $last-chrome } de Chrome a été annoncée comme la dernière pour ces Windows.
how-windows-too-old = Windows indique sa version, { $windows }, plus ancienne que Windows 7, le minimum publié par Omnimed.
how-macos-needs-windows = Le système indique que c’est macOS, et aucun programme connu de machines virtuelles n’a été trouvé. Omnimed écrit que le visualiseur demande Windows.
how-macos-has-virtual-machines = Le système indique que c’est macOS, et de quoi faire tourner Windows y est installé : { $programs }. Configuration DSQ ne vérifie pas si Windows s’y trouve.
how-not-windows = Le système indique son nom, { $product }, et ce n’est pas Windows. Omnimed écrit que le visualiseur demande Windows.

how-local-session = Rien dans le système n’indique que l’écran de cette session est celui d’un autre ordinateur.
how-in-virtual-machine = Le fabricant et le modèle indiqués par ce poste sont ceux d’une machine virtuelle ({ $product }).
how-text-session = La session garde la trace d’une connexion SSH.
how-remote-session-with-key = Le système indique que l’écran est celui d’un autre ordinateur ({ $remote }), et une carte est détectée dans un lecteur.
how-remote-session-without-key = Le système indique que l’écran est celui d’un autre ordinateur ({ $remote }), et aucune carte n’est détectée. À distance, les lecteurs de carte sont ceux de l’ordinateur devant la personne.
how-card-sharing-off = Le système indique que l’écran est celui d’un autre ordinateur ({ $remote }), et une stratégie y interdit le partage des cartes à puce.
how-remote-session-unclear = Le système indique que l’écran est celui d’un autre ordinateur ({ $remote }), mais les lecteurs de carte n’ont pas pu être lus.
how-remote-session-with-other-card = La session est à distance ({ $remote }) et une carte est détectée, mais le nom de son lecteur n’est celui d’aucune clé de la liste du programme.

how-possible-key = Un seul appareil USB ({ $device }) porte les identifiants d’un modèle de la liste du programme : { $name }. Cette liste vient de sources publiques. Le DSQ n’a confirmé aucun modèle : c’est une clé possible, rien de plus.
how-identified-key = Cet appareil ({ $device }) est celui que la personne a retiré de ce poste et remis, et il est branché.
how-key-known-by-reader = Les ports USB n’ont pas pu être lus. Un lecteur porte le nom que prend celui d’une clé de la liste du programme ({ $name }).
how-desk-reader-seen = Un appareil USB ({ $device }) porte les identifiants d’une clé de la liste du programme, mais sa version est celle d’un lecteur de bureau du même fabricant.
how-device-not-recognised = Windows donne le code { $problem } pour un appareil dont il n’a pas pu lire les identifiants (Gestionnaire de périphériques).
how-several-possible-keys = Appareils USB qui portent les identifiants de modèles de la liste du programme, faite de sources publiques : { $count }.
how-other-smart-card-device = Un appareil USB ({ $device }) se présente comme un lecteur de carte à puce, et ses identifiants ne sont pas dans la liste du programme.
how-storage-instead-of-key = Un appareil USB se présente comme une mémoire ou un disque, et aucun autre ne ressemble à une clé DSQ. De rares clés se présentent d’abord ainsi.
how-security-key-instead-of-key = Un appareil USB porte les identifiants d’une clé de sécurité connue, et aucun autre ne ressemble à une clé DSQ.
how-no-key = Parmi les appareils USB détectés par le système, aucun n’est dans la liste du programme et aucun ne se présente comme un lecteur de carte.
how-key-not-asked = Aucune clé n’est détectée, et la vérification a été lancée avec « --without-key » : la clé peut avoir été emportée.
how-key-comes-first = La réponse de l’étape 2 : pas encore de clé à soi. Rien n’est jugé de la clé avant cela.
how-no-usb-bus = Le système n’indique aucun port USB, pas même un port vide.
how-key-not-in-virtual-machine = Le fabricant et le modèle indiqués par ce poste sont ceux d’une machine virtuelle ({ $product }), et aucun appareil USB détecté ne ressemble à une clé DSQ.
how-key-through-remote-session = La session est à distance, et une carte est détectée dans un lecteur : c’est celui de l’ordinateur devant la personne.

how-card-ready = Le système détecte un lecteur, et la carte qui s’y trouve répond. Son mot de passe n’est pas demandé.
how-card-busy = Le système détecte un lecteur et indique qu’un autre programme utilise déjà sa carte.
how-card-mute = Le système détecte un lecteur et indique que sa carte ne répond pas.
how-driver-missing = Windows donne le code 28 pour cet appareil (Gestionnaire de périphériques).
how-device-switched-off = Windows donne le code 22 pour cet appareil (Gestionnaire de périphériques).
how-device-fault = Windows donne le code { $problem } pour cet appareil (Gestionnaire de périphériques).
how-smart-card-service-disabled = Le système indique que son service de cartes à puce (SCardSvr sous Windows) ne doit jamais démarrer.
how-smart-card-service-missing = Le service de cartes à puce n’est pas installé : Windows ne l’a pas dans sa liste ou, sous Linux, son programme n’est pas là.
how-smart-card-service-stopped = Le système répond que le service de cartes à puce n’est pas en marche. Sans clé branchée, ce serait normal.
how-smart-card-service-silent = Windows indique que le service de cartes à puce est en marche, et le service ne répond pas quand on lui demande ses lecteurs.
how-key-has-no-reader = Un appareil USB peut être la clé, et le système ne détecte aucun lecteur de carte. Les lecteurs virtuels, comme celui de Windows Hello, ne comptent pas.
how-reader-of-which-device = La clé est détectée sur USB et un lecteur est détecté, mais ni le système, ni le nom du lecteur ne disent qu’il est celui de la clé.
how-reader-empty = Le système détecte le lecteur de la clé et indique qu’il ne contient pas de carte.

how-certificate-valid = Le certificat finit le { $until }, et l’horloge du poste est entre ses deux dates. Il sert à ouvrir une session et sa clé privée est sur une carte ou une clé; ou, si les règles de votre établissement nomment des émetteurs, l’un d’eux l’a émis.
how-certificate-ends-soon = Le certificat indique sa date de fin : le { $until }. Jours qui restent, d’après l’horloge du poste : { $days }. Le délai de l’avis est un choix de ce programme.
how-certificate-ends-very-soon = Le certificat indique sa date de fin : le { $until }. Jours qui restent, d’après l’horloge du poste : { $days }. Le délai de l’avis est un choix de ce programme.
how-certificate-expired = Le certificat indique sa date de fin, le { $ended }, et l’horloge du poste l’a dépassée.
how-certificate-not-yet-valid = Le certificat indique sa date de début, le { $starts }, et l’horloge du poste ne l’a pas atteinte.
how-certificate-sha1 = Le certificat, valide jusqu’au { $until }, indique comment il a été signé : SHA-1. Des sources publiques disent que les clés de cette génération ont été remplacées.
how-several-certificates = Certificats valides trouvés ici : { $count }. Ils servent à ouvrir une session et ont leur clé privée sur une carte ou une clé, ou viennent d’un émetteur inscrit dans les règles de votre établissement.
how-no-certificate = Une carte répond, mais aucun certificat trouvé ici n’a sa clé privée sur une carte ou une clé.
how-key-software-missing = Une carte répond, aucun de ses certificats n’est détecté, et aucun des logiciels de clé connus n’est sur ce poste.
how-certificate-propagation-off = Une carte répond, aucun de ses certificats n’est détecté, et un réglage de Windows empêche leur copie : une stratégie ou le service CertPropSvc désactivé.
how-certificate-of-another-issuer = Le certificat indique qui l’a émis, et ce n’est aucun des émetteurs inscrits dans les règles de votre établissement.
how-certificate-unclear = Un certificat sert à ouvrir une session, et Windows ne dit pas si sa clé privée est sur une carte.
how-certificate-of-which-card = Une autre carte que celle de la clé est détectée, et Windows n’a pas noté de quel lecteur vient le certificat.

how-chrome-found = Le programme de Chrome est là. Sa version ({ $channel }) et l’endroit où il se trouve ({ $scope }) disent le reste.
how-only-preview-chrome = Les seuls programmes de Chrome trouvés sont ceux d’une version d’essai ({ $channel }).
how-chrome-not-installed = Chrome a été cherché partout où il s’installe et dans ce que le système dit de lui : il n’y est pas.
how-only-other-browsers = Chrome a été cherché partout où il s’installe : il n’y est pas. Navigateur trouvé ici, bâti sur le même code : { $browsers }.
how-chrome-program-missing = Le système garde la trace d’une copie installée de Chrome, et le fichier de son programme n’est plus là.
how-chrome-for-this-account-only = Le programme de Chrome se trouve dans le dossier de ce compte, et non dans celui qui sert à tous.
how-several-chromes = Programmes de Chrome trouvés : { $count }. Leurs versions ne sont pas les mêmes.
how-links-open-elsewhere = Le système indique ce qui ouvre les liens : { $browser }, et non Chrome.
how-chrome-policies-set = Stratégies de Chrome inscrites sur ce poste : { $policies }. Leurs noms seuls sont notés, jamais leur contenu.

how-chrome-recent = Le programme de Chrome indique sa version, et le calendrier du programme, sa date de publication : { $version }, { $released }. Omnimed demande un Chrome récent sans donner de nombre : les limites sont celles de ce programme.
how-chrome-getting-old = Le programme de Chrome indique sa version, et le calendrier du programme, sa date de publication : { $version }, { $released }. Omnimed demande un Chrome récent sans donner de nombre : les limites sont celles de ce programme.
how-chrome-too-old = Le programme de Chrome indique sa version, et le calendrier du programme, sa date de publication : { $version }, { $released }. Omnimed demande un Chrome récent sans donner de nombre : les limites sont celles de ce programme.
how-chrome-held-back-by-windows = Le programme de Chrome indique sa version : { $version }. Windows indique la sienne, plus ancienne que Windows 10. La version 109 de Chrome a été annoncée comme la dernière pour ces Windows.
how-chrome-version-unreadable = Le programme de Chrome est là, mais ni lui ni ce que le système dit de lui ne donne de version.
how-calendar-too-old = Le programme de Chrome indique sa version : { $version }. Le calendrier du programme s’arrête avant elle, le { $calendar-ends }, et est trop ancien pour en estimer l’âge.
how-chrome-waits-for-relaunch = Une version plus récente est en place, et Chrome n’a pas été rouvert depuis.
how-chrome-runs-in-background = Une version plus récente est en place, et la copie de Chrome qui fonctionne n’a aucune fenêtre.
how-chrome-runs-elsewhere = Une version plus récente est en place, et Chrome fonctionne dans la session d’une autre personne.
how-clock-wrong = L’horloge du poste donne le { $today }, une date d’avant la publication de ce programme, ce qui ne se peut pas.
how-clock-kept = Le service W32Time peut démarrer, et son réglage « Type » lui donne une source pour l’heure.
how-clock-not-kept = Le service W32Time est désactivé ou absent, ou bien son réglage « Type » est « NoSync », qui laisse l’horloge à elle-même.

## Échange de la clé

replug-open = Retirer et rebrancher la clé, pas à pas
replug-closed-no-usb = Retirer et rebrancher la clé pas à pas n’est pas offert ici : ce poste ne détecte aucun port USB.
replug-closed-unreadable = Retirer et rebrancher la clé pas à pas n’est pas offert ici : ce poste ne donne pas la liste de ses appareils USB.
replug-number = Geste { $number } sur 3

replug-taken-out = J’ai retiré la clé
replug-put-back = J’ai remis la clé
replug-nothing-changes = Rien ne change
replug-start-over = Recommencer
replug-skip = Passer
replug-close = Fermer
replug-finish = Terminer

replug-ask-out = Retirez la clé
    .step1 = Prenez la clé en main et retirez-la du port.
    .step2 = Ne touchez à rien d’autre.
    .step3 = Elle n’est pas branchée? Gardez-la en main et cliquez quand même sur « J’ai retiré la clé ».
replug-ask-in = Remettez la clé
    .step1 = Branchez la clé directement dans un port de ce poste.
    .step2 = Enfoncez-la à fond.
replug-wait = Un instant
    .step1 = Laissez la clé où elle est.

replug-progress-ask-out = Rien n’a bougé pour l’instant. Cette fenêtre change d’elle-même.
replug-progress-look-out = Recherche de ce qui a disparu…
replug-progress-ask-in = Ce que vous tenez n’est plus détecté. Cette fenêtre attend son retour.
replug-progress-look-in = Recherche de ce qui est revenu…
replug-progress-settle = Un appareil est arrivé. Ce poste le prépare…
replug-progress-told = Le résultat est affiché.

replug-kind-listed = un modèle qui peut servir de clé DSQ ({ $name })
replug-kind-smart-card-device = un appareil à carte à puce
replug-kind-card = une carte à puce dans un lecteur

replug-not-seen =
    .title = Rien n’a disparu
    .why = Ce poste ne détectait pas ce que vous tenez : le port ne fonctionne pas, un concentrateur USB (hub) ne transmet que le courant, ou la clé n’était pas branchée.
    .step1 = Branchez la clé dans un autre port, directement sur ce poste.
    .step2 = Attendez quelques secondes. Cette fenêtre change d’elle-même.
replug-nothing-came-back =
    .title = Rien n’est revenu
    .why = La clé n’est pas détectée dans ce port : il ne fonctionne pas, ou il ne donne que du courant.
    .step1 = Enfoncez la clé à fond.
    .step2 = Sinon, branchez-la dans un autre port, directement sur ce poste.
replug-never-seen =
    .title = Ce poste ne détecte pas ce que vous tenez
    .why = Rien n’est apparu dans les ports essayés.
    .step1 = Essayez la clé sur un autre poste.
    .step2 = Si elle y est détectée, montrez ce résultat à votre soutien informatique.
    .step3 = Si elle n’est détectée nulle part, appelez le service à la clientèle du DSQ.
replug-several =
    .title = Plusieurs appareils ont bougé ensemble
    .why = C’est sans doute un concentrateur USB (hub) ou une station d’accueil, et non la clé seule.
    .step1 = Remettez tout en place.
    .step2 = Retirez ensuite seulement la clé.
replug-another-came-back =
    .title = Un autre appareil est arrivé
    .why = Ce qui est revenu n’est pas ce qui était parti.
    .step1 = Remettez tout en place.
    .step2 = Recommencez, la clé seule en main.
replug-only-appeared =
    .title = Un appareil vient d’apparaître
    .why = Est-ce celui que vous avez branché? Le retirer le dira.
    .step1 = Retirez-le. Cette fenêtre change d’elle-même.
replug-memory-stick =
    .title = Cela ressemble à une clé USB pour fichiers
    .why = Cet appareil est celui que vous tenez, et il se présente comme une clé USB pour fichiers ou un disque.
    .step1 = Prenez la clé que le DSQ vous a remise.
    .step2 = Branchez-la et recommencez.
replug-security-key =
    .title = C’est une clé de sécurité pour sites Web
    .why = Cet appareil est celui que vous tenez, et c’est une clé qui ouvre une session sur des sites Web.
    .step1 = Prenez la clé que le DSQ vous a remise.
    .step2 = Branchez-la et recommencez.
replug-another-kind =
    .title = C’est un appareil d’une autre sorte
    .why = Cet appareil est celui que vous tenez, et c’est un appareil sans carte à puce : une souris, un téléphone, une imprimante ou autre chose.
    .step1 = Remettez-le en place.
    .step2 = Prenez la clé que le DSQ vous a remise, et recommencez.
replug-key-appeared =
    .title = C’est elle : { $name }, détectée
    .why = Cet appareil vient d’être branché, et c’est { $kind }. La page continue avec lui.
    .step1 = Laissez la clé branchée.
    .step2 = Cliquez sur « Terminer » : la page montre la suite.
replug-works =
    .title = Ce poste détecte ce que vous tenez
    .why = Cet appareil est celui que vous tenez, et c’est { $kind }. Les programmes de ce poste peuvent s’en servir.
    .step1 = Laissez-le branché.
    .step2 = Cliquez sur « Terminer », puis regardez les autres vérifications.
replug-busy =
    .title = Un autre programme s’en sert
    .why = Cet appareil est celui que vous tenez, et c’est { $kind }. Un autre programme l’utilise déjà.
replug-mute =
    .title = L’appareil ne répond pas
    .why = Cet appareil est celui que vous tenez, et c’est { $kind }. Ce poste le détecte, mais il ne répond pas.
replug-driver-missing =
    .title = Ce poste ne sait pas s’en servir
    .why = Cet appareil est celui que vous tenez, et c’est { $kind }. Il est alimenté, mais aucun programme ne peut s’en servir : le plus souvent, il manque son pilote.
replug-switched-off =
    .title = L’appareil est désactivé sur ce poste
    .why = Cet appareil est celui que vous tenez, et c’est { $kind }. Quelqu’un l’a désactivé dans le système.
replug-service-down =
    .title = Le service de cartes à puce ne fonctionne pas
    .why = Cet appareil est celui que vous tenez, et c’est { $kind }. Sans ce service, aucun programme de ce poste ne peut s’en servir.
replug-reader-empty =
    .title = Aucune carte n’est détectée
    .why = Cet appareil est celui que vous tenez, et c’est { $kind }. Aucune carte n’y est détectée.
replug-other-card-here =
    .title = Une autre carte répond déjà
    .why = Cet appareil est celui que vous tenez, et c’est { $kind }. Une autre clé ou une autre carte est aussi branchée, et c’est peut-être elle seule qui répond.
    .step1 = Retirez les autres clés et les autres cartes.
    .step2 = Recommencez.
replug-unclear =
    .title = Impossible de dire ce que c’est
    .why = Cet appareil est celui que vous tenez, mais ce poste ne dit pas de quelle sorte il est.
    .step1 = Regardez les autres vérifications de la page.
    .step2 = Essayez aussi un autre port, directement sur ce poste.
replug-unread =
    .title = Impossible de dire s’il fonctionne
    .why = Cet appareil est celui que vous tenez, et c’est { $kind }. Ce poste n’a pas pu dire si les programmes peuvent s’en servir.
    .step1 = Regardez les autres vérifications de la page.
    .step2 = Recommencez ensuite. Si rien ne change, donnez votre code de soutien (au bas de la fenêtre) à votre soutien informatique.
replug-usb-unreadable =
    .title = Ce poste ne donne plus la liste de ses appareils USB
    .why = Cela ne veut pas dire que la clé a un problème.
    .step1 = Attendez quelques secondes, puis recommencez.
    .step2 = Si rien ne change, enregistrez d’abord vos notes dans Omnimed, puis redémarrez ce poste.

## Plusieurs postes

fleet-help = Rassemble en un tableau les résultats de plusieurs ordinateurs
fleet-help-folder = Dossier des fichiers écrits par « check --output », un par ordinateur, qui porte son nom
fleet-refused-folder = { $file } : ce dossier n’a pas pu être lu. { $why }
fleet-computers =
    { $count-count ->
        [one] { $count } ordinateur
       *[other] { $count } ordinateurs
    }
fleet-summary = { $computers } : { $counts }
fleet-no-computers = Aucun résultat dans ce dossier : les fichiers attendus finissent par .json.
fleet-count-ready =
    { $count-count ->
        [one] { $count } prêt
       *[other] { $count } prêts
    }
fleet-count-ready-with-warnings =
    { $count-count ->
        [one] { $count } prêt avec avertissements
       *[other] { $count } prêts avec avertissements
    }
fleet-count-not-ready =
    { $count-count ->
        [one] { $count } pas prêt
       *[other] { $count } pas prêts
    }
fleet-count-unknown =
    { $count-count ->
        [one] { $count } incertain
       *[other] { $count } incertains
    }
fleet-verdict-ready = Prêt
fleet-verdict-ready-with-warnings = Prêt, avec avertissements
fleet-verdict-not-ready = Pas prêt
fleet-verdict-unknown = Incertain
fleet-turn-you = La personne à l’ordinateur
fleet-turn-manager = Le gestionnaire de la clinique
fleet-turn-administrator = Le soutien informatique
fleet-turn-qhr-customer-service = Le service à la clientèle du DSQ
fleet-turn-omnimed = Omnimed
fleet-turn-unknown = À éclaircir : on ne sait pas encore qui peut agir
fleet-turn-nobody = Rien à faire
fleet-since = depuis le { $day }
fleet-note-further =
    { $count-count ->
        [one] et { $count } autre point
       *[other] et { $count } autres points
    }
fleet-note-old = pas vérifié depuis le { $day }
fleet-note-ahead = vérifié le { $day }, une date à venir : une des deux horloges est fausse
fleet-note-without-key = sans demander de clé
fleet-note-system = depuis le compte du système
fleet-note-other-account = depuis un autre compte que celui de la personne
fleet-note-simulated = d’après un enregistrement
fleet-title = État des postes
fleet-lead = Tableau fait le { $day } à { $time }, d’après les derniers résultats reçus. Rien n’est envoyé nulle part.
fleet-column-computer = Poste
fleet-column-state = État
fleet-column-found = Résultat
fleet-column-since = Depuis
fleet-column-checked = Vérifié le
fleet-column-computers = Postes
fleet-column-file = Fichier
fleet-column-why = Ce qui ne va pas
fleet-filter = Choisir les postes affichés
fleet-filter-who = Qui doit agir
fleet-filter-everybody = Tous
fleet-filter-search = Chercher un poste ou un mot
fleet-filter-found = Postes affichés : { $count }
fleet-filter-none = Aucun poste ne correspond.
fleet-reasons = Ce qui revient le plus souvent
fleet-reason-windows-support-ended = Microsoft ne prend plus en charge cette version de Windows
fleet-reason-windows-server = Un serveur Windows
fleet-reason-macos-has-virtual-machines = macOS, avec une machine virtuelle
fleet-reason-remote-session-unclear = À distance : impossible de dire si la clé y arrive
fleet-reason-remote-session-with-other-card = À distance : une carte y arrive, mais rien ne dit que c’est la clé DSQ
fleet-reason-several-possible-keys = Plusieurs appareils pourraient être la clé DSQ
fleet-reason-other-smart-card-device = Un lecteur de carte est branché : impossible de dire si c’est la clé DSQ
fleet-reason-key-not-in-virtual-machine = Aucune clé n’est reliée à la machine virtuelle
fleet-reason-reader-of-which-device = Un lecteur est détecté, sans qu’on puisse dire si c’est celui de la clé
fleet-reason-several-certificates = Plusieurs certificats valides peuvent servir
fleet-reason-certificate-of-which-card = Un certificat est détecté, sans qu’on puisse dire s’il vient de la clé
fleet-reason-several-chromes = Plusieurs copies de Chrome sont installées
fleet-reason-links-open-elsewhere = Chrome est installé, mais les liens s’ouvrent dans un autre navigateur
fleet-reason-chrome-policies-set = Installé, avec des réglages imposés par l’établissement
fleet-reason-only-preview-chrome = Seule une version d’essai est installée
fleet-reason-only-other-browsers = Chrome n’est pas installé, d’autres navigateurs le sont
fleet-reason-chrome-getting-old = À mettre à jour
fleet-reason-chrome-too-old = Trop ancienne
fleet-reason-chrome-held-back-by-windows = Trop ancienne, et cette version de Windows n’en accepte pas de plus récente
fleet-reason-calendar-too-old = Le calendrier du programme est trop ancien pour en juger
fleet-reason-clock-wrong = Impossible d’en juger : l’horloge du poste est fausse
fleet-reason-desk-reader-seen = Un lecteur de bureau est branché, mais aucune clé connue
fleet-reason-key-comes-first = Il faut d’abord une clé DSQ à la personne
fleet-reason-certificate-sha1 = Le certificat de la clé est d’une ancienne génération
fleet-not-read = Fichiers qui n’ont pas pu être lus
fleet-file-not-a-file = ce n’est pas un fichier
fleet-file-link = c’est un lien, et les liens ne sont pas suivis
fleet-file-too-large = trop gros pour un résultat
fleet-file-unreadable = le système ne le laisse pas lire
fleet-file-empty = vide
fleet-file-incomplete = incomplet : la fin manque
fleet-file-not-utf8 = pas en UTF-8 : écrivez-le avec « check --output »
fleet-file-not-a-result = ce n’est pas un résultat de « check »
fleet-file-another-version = d’une autre version du programme, avec des codes inconnus ici
fleet-file-same-name = deux fichiers pour un même nom d’ordinateur
fleet-old =
    { $count-count ->
        [one] { $count } ordinateur n’a pas été vérifié depuis plus de { $days } jours.
       *[other] { $count } ordinateurs n’ont pas été vérifiés depuis plus de { $days } jours.
    }
fleet-left-out =
    { $count-count ->
        [one] { $count } autre élément de ce dossier n’a pas été lu : seuls les fichiers .json le sont.
       *[other] { $count } autres éléments de ce dossier n’ont pas été lus : seuls les fichiers .json le sont.
    }
