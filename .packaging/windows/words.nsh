; What the installer says. The French first.

!macro say name french english
  LangString ${name} ${LANG_FRENCH} "${french}"
  LangString ${name} ${LANG_ENGLISH} "${english}"
!macroend

!insertmacro say product "Configuration DSQ" "QHR Setup"
!insertmacro say shortcut_tip \
  "Trouver ce qui empêche le visualiseur d’Omnimed (DSQ) de s’ouvrir" \
  "Find what prevents the QHR viewer in Omnimed from opening"
!insertmacro say caption "Installation de Configuration DSQ" "QHR Setup installation"
!insertmacro say uninstall_caption "Désinstallation de Configuration DSQ" "QHR Setup removal"
!insertmacro say welcome_title "Installer Configuration DSQ" "Install QHR Setup"
!insertmacro say welcome_text \
  "Ce programme trouve ce qui empêche le visualiseur du Dossier santé Québec (DSQ) de s’ouvrir dans Omnimed, sur cet ordinateur, et dit qui peut le régler.$\r$\n$\r$\nIl s’installe pour vous seulement, sans droits d’administrateur. Il n’envoie rien et ne demande jamais le mot de passe de votre clé.$\r$\n$\r$\nCe programme n’est pas fait par Omnimed, la RAMQ ni Santé Québec." \
  "This program finds what prevents the Québec Health Record (QHR) viewer in Omnimed from opening on this computer, and says who can fix it.$\r$\n$\r$\nIt is installed for you only, without administrator rights. It sends nothing and never asks for your key’s password.$\r$\n$\r$\nThis program is not made by Omnimed, the RAMQ or Santé Québec."
!insertmacro say finish_title "Configuration DSQ est installé" "QHR Setup is installed"
!insertmacro say finish_text \
  "Vous le trouverez dans le menu Démarrer, sous le nom Configuration DSQ." \
  "You will find it in the Start menu, under the name QHR Setup."
!insertmacro say finish_run "Ouvrir Configuration DSQ" "Open QHR Setup"
!insertmacro say uninstall_text \
  "Configuration DSQ sera retiré de cet ordinateur. Vos réponses ne seront effacées que si vous le demandez." \
  "QHR Setup will be removed from this computer. Your answers will be erased only if you ask for it."
!insertmacro say uninstall_folder "Dossier :" "Folder:"
!insertmacro say erase_answers \
  "Effacer aussi les réponses que vous avez données dans Configuration DSQ? Si vous le réinstallez, il faudra les donner de nouveau." \
  "Also erase the answers you gave in QHR Setup? If you install it again, you will have to give them again."
!insertmacro say program_runs \
  "Configuration DSQ est en marche. Fermez sa fenêtre et, s’il y en a une, l’invite de commandes où qhr-setup tourne, puis cliquez sur Réessayer." \
  "QHR Setup is running. Close its window and, if there is one, the command prompt where qhr-setup runs, then click Retry."
!insertmacro say there_for_everybody \
  "Configuration DSQ est déjà installé sur cet ordinateur, pour tout le monde. Vous le trouverez dans le menu Démarrer. Cliquez sur OK pour installer quand même une deuxième copie, pour vous seulement." \
  "QHR Setup is already installed on this computer, for everybody. You will find it in the Start menu. Click OK to install a second copy all the same, for you only."
!insertmacro say newer_is_there \
  "La version $0, plus récente, est déjà installée. Celle-ci est la version ${VERSION} : rien n’a été changé. Pour installer la version ${VERSION} quand même, désinstallez d’abord l’autre." \
  "Version $0, which is newer, is already installed. This is version ${VERSION}: nothing was changed. To install version ${VERSION} all the same, uninstall the other one first."
