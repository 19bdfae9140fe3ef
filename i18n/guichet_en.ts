<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr_FR">
<context>
    <name>AccountEntries</name>
    <message>
        <source>L&apos;adhésion aux services est décrite par un autre guide, « Adhérer aux services en ligne en mode expert », que Guichet ne simule pas.</source>
        <translation>Signing up for services is described by another guide, “Signing up for Online Services in Expert Mode”, which Guichet does not simulate.</translation>
    </message>
    <message>
        <source>C&apos;est la messagerie sécurisée du site. Les courriels que le site envoie arrivent dans la messagerie de Guichet, à côté du portail.</source>
        <translation>This is the website&apos;s secure messaging. The emails that the website sends arrive in Guichet&apos;s mailbox, beside the portal.</translation>
    </message>
    <message>
        <source>Gérer les services</source>
        <translation>Manage services</translation>
    </message>
    <message>
        <source>Gérer les comptes bancaires [+]</source>
        <translation>Manage bank accounts [+]</translation>
    </message>
    <message>
        <source>Gérer les contrats de prélèvement automatique [+]</source>
        <translation>Manage direct debit agreements [+]</translation>
    </message>
    <message>
        <source>Calendrier fiscal</source>
        <translation>Tax calendar</translation>
    </message>
    <message>
        <source>Tests tiers déclarants</source>
        <translation>Third-party declarant tests</translation>
    </message>
    <message>
        <source>Coordonnées du gestionnaire et prise de rendez-vous</source>
        <translation>Tax office contact details and appointments</translation>
    </message>
    <message>
        <source>Compte fiscal [+]</source>
        <translation>Tax account [+]</translation>
    </message>
    <message>
        <source>Avis CFE</source>
        <translation>CFE notices</translation>
    </message>
    <message>
        <source>TVA</source>
        <translation>VAT</translation>
    </message>
    <message>
        <source>Impôt sur les sociétés</source>
        <translation>Corporation tax</translation>
    </message>
    <message>
        <source>Taxe sur les salaires</source>
        <translation>Payroll tax</translation>
    </message>
    <message>
        <source>CVAE</source>
        <translation>CVAE contribution</translation>
    </message>
    <message>
        <source>Revenus de capitaux mobiliers [+]</source>
        <translation>Investment income [+]</translation>
    </message>
    <message>
        <source>Taxe activités polluantes</source>
        <translation>Tax on polluting activities</translation>
    </message>
    <message>
        <source>Taxe int. consommation</source>
        <translation>Domestic consumption tax</translation>
    </message>
    <message>
        <source>Taxe v. vénale immeubles</source>
        <translation>Tax on market value of property</translation>
    </message>
    <message>
        <source>Taxe de séjour</source>
        <translation>Tourist tax</translation>
    </message>
    <message>
        <source>Taxe conv. d&apos;assurances</source>
        <translation>Tax on insurance policies</translation>
    </message>
    <message>
        <source>Résultat [+]</source>
        <translation>Profit or loss [+]</translation>
    </message>
    <message>
        <source>Revenus SCI non soumises IS [+]</source>
        <translation>Income of SCIs not subject to corporation tax [+]</translation>
    </message>
    <message>
        <source>Tiers déclarants</source>
        <translation>Third-party declarants</translation>
    </message>
    <message>
        <source>Dispositif DAC6 [+]</source>
        <translation>DAC6 reporting [+]</translation>
    </message>
    <message>
        <source>Revenus de capitaux mobiliers</source>
        <translation>Investment income</translation>
    </message>
    <message>
        <source>Prélèvement à la source [+]</source>
        <translation>Withholding tax [+]</translation>
    </message>
    <message>
        <source>CFE et autres impôts</source>
        <translation>CFE and other taxes</translation>
    </message>
    <message>
        <source>Dettes fiscales [+]</source>
        <translation>Tax debts [+]</translation>
    </message>
    <message>
        <source>Remboursement de TVA UE</source>
        <translation>EU VAT refund</translation>
    </message>
    <message>
        <source>Guichet de TVA UE</source>
        <translation>EU VAT one-stop shop</translation>
    </message>
    <message>
        <source>Gérer mes biens immobiliers</source>
        <translation>Manage my real estate</translation>
    </message>
    <message>
        <source>Cession de droits sociaux [+]</source>
        <translation>Transfer of shares [+]</translation>
    </message>
    <message>
        <source>Successions vacantes</source>
        <translation>Vacant successions</translation>
    </message>
    <message>
        <source>Je souhaite adhérer</source>
        <translation>I would like to sign up</translation>
    </message>
    <message>
        <source>J&apos;adhère</source>
        <translation>I sign up</translation>
    </message>
    <message>
        <source>Adresse électronique de l&apos;entreprise [+]</source>
        <translation>Company&apos;s email address [+]</translation>
    </message>
    <message>
        <source>En savoir plus</source>
        <translation>Learn more</translation>
    </message>
    <message>
        <source>Choisir un dossier</source>
        <translation>Choose a company</translation>
    </message>
    <message>
        <source>Voir tous mes dossiers</source>
        <translation>See all my companies</translation>
    </message>
    <message>
        <source>Aide : tous les pas-à-pas</source>
        <translation>Help: all step-by-step guides</translation>
    </message>
    <message>
        <source>En savoir plus : OUPS.GOUV.FR</source>
        <translation>Learn more: OUPS.GOUV.FR</translation>
    </message>
    <message>
        <source>Pour en savoir plus sur le traitement des données, cliquez ici.</source>
        <translation>To find out more about data processing, click here.</translation>
    </message>
    <message>
        <source>DOSSIER</source>
        <translation>COMPANY</translation>
    </message>
    <message>
        <source>GÉRER</source>
        <translation>MANAGE</translation>
    </message>
    <message>
        <source>CONSULTER</source>
        <translation>CONSULT</translation>
    </message>
    <message>
        <source>DÉCLARER</source>
        <translation>DECLARE</translation>
    </message>
    <message>
        <source>PAYER</source>
        <translation>PAY</translation>
    </message>
    <message>
        <source>DÉMARCHES</source>
        <translation>PROCEDURES</translation>
    </message>
    <message>
        <source>MESSAGERIE</source>
        <translation>MESSAGING</translation>
    </message>
    <message>
        <source>Cette rubrique se remplit lorsque l&apos;espace a accès aux services d&apos;une entreprise.</source>
        <translation>This section fills once the account has access to a company&apos;s services.</translation>
    </message>
    <message>
        <source>Espace professionnel &gt; Créer mon compte sur portailpro.gouv</source>
        <translation>Professional account &gt; Set up my account on portailpro.gouv</translation>
    </message>
    <message>
        <source>Espace professionnel &gt; Accéder à mon compte sur portailpro.gouv</source>
        <translation>Professional account &gt; Go to my account on portailpro.gouv</translation>
    </message>
    <message>
        <source>Aucun des guides FOCUS mis en scène ou cités ne décrit cette démarche.</source>
        <translation>None of the FOCUS guides that are played or named describes this procedure.</translation>
    </message>
    <message>
        <source>La démarche est décrite par un autre guide, « Désigner un administrateur suppléant », que Guichet ne simule pas.</source>
        <translation>The procedure is described by another guide, “Designating an Alternate Administrator”, which Guichet does not simulate.</translation>
    </message>
    <message>
        <source>La démarche est décrite par un autre guide, « Désigner des délégataires et consulter les délégations », que Guichet ne simule pas.</source>
        <translation>The procedure is described by another guide, “Designating Delegatees and Viewing Delegations”, which Guichet does not simulate.</translation>
    </message>
    <message>
        <source>Adhérer aux services en ligne</source>
        <translation>Sign up for online services</translation>
    </message>
    <message>
        <source>Gérer vos substitutions (remplacer le titulaire)</source>
        <translation>Manage your substitutions (replace the holder)</translation>
    </message>
    <message>
        <source>Consulter vos services (habilitations)</source>
        <translation>View your services (authorisations)</translation>
    </message>
    <message>
        <source>Gérer vos coordonnées</source>
        <translation>Manage your contact details</translation>
    </message>
    <message>
        <source>Gérer votre adresse électronique de connexion / votre mot de passe</source>
        <translation>Manage your login email address / your password</translation>
    </message>
    <message>
        <source>Supprimer votre espace professionnel</source>
        <translation>Close your professional account</translation>
    </message>
    <message>
        <source>Gérer vos administrateurs suppléants</source>
        <translation>Manage your alternate administrators</translation>
    </message>
    <message>
        <source>Gérer ou consulter vos délégations</source>
        <translation>Manage or view your delegations</translation>
    </message>
    <message>
        <source>Gérer les comptes bancaires de l&apos;entreprise</source>
        <translation>Manage the company&apos;s bank accounts</translation>
    </message>
    <message>
        <source>Modifier l&apos;adresse électronique de l&apos;entreprise</source>
        <translation>Change the company&apos;s email address</translation>
    </message>
</context>
<context>
    <name>AccountHeader</name>
    <message>
        <source>Abonné : {number}</source>
        <translation>Subscriber: {number}</translation>
    </message>
    <message>
        <source>Expiration du mot de passe : {date}</source>
        <translation>Password expires on: {date}</translation>
    </message>
    <message>
        <source>PROFESSIONNELS</source>
        <translation>PROFESSIONALS</translation>
    </message>
    <message>
        <source>AIDE</source>
        <translation>HELP</translation>
    </message>
    <message>
        <source>Espace pro.</source>
        <translation>Pro. account</translation>
    </message>
    <message>
        <source>Impots.gouv.fr</source>
        <translation>Impots.gouv.fr site</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Exit</translation>
    </message>
</context>
<context>
    <name>AccountHomePage</name>
    <message>
        <source>SIREN {siren}</source>
        <translation>SIREN {siren}</translation>
    </message>
    <message>
        <source>Un changement d&apos;adresse électronique attend son activation : {address}, jusqu&apos;au {deadline}. D&apos;ici là, l&apos;ancienne adresse reste la seule valable.</source>
        <translation>A change of email address waits for its activation: {address}, until {deadline}. Until then, the old address alone is valid.</translation>
    </message>
    <message>
        <source>Gérer votre adresse électronique de connexion / votre mot de passe</source>
        <translation>Manage your login email address / your password</translation>
    </message>
    <message>
        <source>Activer mon espace / mes services</source>
        <translation>Activate my account / my services</translation>
    </message>
    <message>
        <source>Espace professionnel</source>
        <translation>Professional account</translation>
    </message>
    <message>
        <source>Bienvenue dans votre espace professionnel. Il ne contient encore aucune entreprise ni aucun service.</source>
        <translation>Welcome to your professional account. It does not contain any company or service yet.</translation>
    </message>
    <message>
        <source>Pour utiliser les services en ligne, adhérez-y pour chacune des entreprises que vous gérez. Pour vos identifiants et vos coordonnées, cliquez sur « Gérer les services ».</source>
        <translation>To use the online services, sign up for them for each company that you manage. For your login and contact details, click on “Manage services”.</translation>
    </message>
    <message>
        <source>DOSSIER COURANT</source>
        <translation>CURRENT COMPANY</translation>
    </message>
    <message>
        <source>MES DOSSIERS</source>
        <translation>MY COMPANIES</translation>
    </message>
    <message>
        <source>MES SERVICES</source>
        <translation>MY SERVICES</translation>
    </message>
    <message>
        <source>Messagerie</source>
        <translation>Messaging</translation>
    </message>
    <message>
        <source>MON ESPACE</source>
        <translation>MY ACCOUNT</translation>
    </message>
    <message>
        <source>MES AUTRES SERVICES</source>
        <translation>MY OTHER SERVICES</translation>
    </message>
    <message>
        <source>Consulter</source>
        <translation>Consult</translation>
    </message>
    <message>
        <source>Déclarer</source>
        <translation>Declare</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>Démarches</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Connaissez-vous le droit à l&apos;erreur ?</source>
        <translation>Do you know about the right to make mistakes?</translation>
    </message>
    <message>
        <source>Vous avez droit à l&apos;erreur</source>
        <translation>You have the right to make mistakes</translation>
    </message>
</context>
<context>
    <name>ActivationWindow</name>
    <message>
        <source>Code d&apos;activation</source>
        <translation>Activation code</translation>
    </message>
    <message>
        <source>Identifiants</source>
        <translation>Login details</translation>
    </message>
    <message>
        <source>Récapitulatif</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Activez votre espace / vos services</source>
        <translation>Activate your account / your services</translation>
    </message>
    <message>
        <source>Simulation — données fictives uniquement</source>
        <translation>Simulation — fictitious data only</translation>
    </message>
</context>
<context>
    <name>AddressBox</name>
    <message>
        <source>Toutes les adresses</source>
        <translation>All addresses</translation>
    </message>
</context>
<context>
    <name>AddressSentPage</name>
    <message>
        <source>Civ. neutre {name}</source>
        <translation>Neutral title {name}</translation>
    </message>
    <message>
        <source>Si vous ne le recevez pas, vérifiez que l&apos;adresse que vous avez saisie ({address}) est correcte, et consultez la rubrique &quot;Courrier indésirable&quot; ou &quot;Spam&quot; de votre messagerie personnelle.</source>
        <translation>If you do not receive it, check that the address you entered ({address}) is correct, and look in the &quot;Junk&quot; or &quot;Spam&quot; folder of your own mailbox.</translation>
    </message>
    <message>
        <source>Code envoyé le {sent} ; à saisir au plus tard le {deadline}.</source>
        <translation>Code sent on {sent}; enter it by {deadline} at the latest.</translation>
    </message>
    <message>
        <source>Professionnels</source>
        <translation>Professionals</translation>
    </message>
    <message>
        <source>Activation de votre espace abonné</source>
        <translation>Activation of your subscriber account</translation>
    </message>
    <message>
        <source>Vous allez recevoir le code d&apos;activation dans votre messagerie.</source>
        <translation>You will receive the activation code in your email inbox.</translation>
    </message>
    <message>
        <source>Remarque : Ce code n&apos;est pas un mot de passe. Il ne doit être utilisé qu&apos;une seule fois pour activer votre espace abonné.</source>
        <translation>Note: This code is not a password. It must be used only once, to activate your subscriber account.</translation>
    </message>
    <message>
        <source>Pour activer votre espace abonné sur le site impots.gouv.fr, vous devez cliquer sur : &quot;Votre espace professionnel&quot; situé en haut à droite de l&apos;écran, puis sur &quot;Activer mon espace / mes services&quot;.</source>
        <translation>To activate your subscriber account on the impots.gouv.fr website, you have to click on: &quot;Your professional account&quot; at the top right of the screen, then on &quot;Activate my account / my services&quot;.</translation>
    </message>
    <message>
        <source>Vous disposez d&apos;un délai de 48h, à compter de l&apos;envoi du code ci-dessus, pour activer votre espace abonné.</source>
        <translation>You have 48 hours from the time the above code is sent to activate your subscriber account.</translation>
    </message>
    <message>
        <source>Activez votre espace abonné</source>
        <translation>Activate your subscriber account</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>AddressStep</name>
    <message>
        <source>Si la page reste affichée après « Continuer », l&apos;espace n&apos;est pas créé ou la modification n&apos;est pas faite. Sur le site, vérifiez si l&apos;option « Bloquer les fenêtres pop-up » du navigateur est activée. Si oui : ajoutez *.impots.gouv.fr à la liste des sites autorisés, fermez toutes les pages du navigateur et recommencez à partir de « Activer mon espace / mes services ». Sinon : contactez l&apos;assistance.</source>
        <translation>If this page remains after clicking on &quot;Continue&quot;, the account has not been set up or the change has not been completed. On the website, check whether the option &quot;Block Pop-Up Windows&quot; of the browser is activated. If so: add *.impots.gouv.fr to the list of allowed websites, close all the pages open in the browser and start again from &quot;Activate my account / my services&quot;. If not: contact user support.</translation>
    </message>
    <message>
        <source>Les champs marqués d&apos;un astérisque (*) doivent être renseignés.</source>
        <translation>Fields marked with an asterisk (*) are mandatory.</translation>
    </message>
    <message>
        <source>Saisissez le code d&apos;activation :</source>
        <translation>Enter the activation code:</translation>
    </message>
    <message>
        <source>Saisissez votre adresse électronique de connexion : *</source>
        <translation>Enter your login email address: *</translation>
    </message>
    <message>
        <source>utilisateur@domaine</source>
        <translation>user@domain</translation>
    </message>
    <message>
        <source>Etape précédente</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>La page ne change pas après « Continuer » ?</source>
        <translation>Does the page stay the same after &quot;Continue&quot;?</translation>
    </message>
</context>
<context>
    <name>AnswerStep</name>
    <message>
        <source>Aide sur le mot de passe</source>
        <translation>Password help</translation>
    </message>
    <message>
        <source>Les champs marqués d&apos;un astérisque (*) doivent être renseignés.</source>
        <translation>Fields marked with an asterisk (*) are mandatory.</translation>
    </message>
    <message>
        <source>Adresse électronique de connexion :</source>
        <translation>Login email address:</translation>
    </message>
    <message>
        <source>Saisir le code d&apos;activation</source>
        <translation>Enter the activation code</translation>
    </message>
    <message>
        <source>Question de confiance :</source>
        <translation>Security question:</translation>
    </message>
    <message>
        <source>Réponse à la question de confiance : *</source>
        <translation>Answer to the security question: *</translation>
    </message>
    <message>
        <source>Nouveau mot de passe : *</source>
        <translation>New password: *</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>(20 caractères minimum)</source>
        <translation>(20 characters minimum)</translation>
    </message>
    <message>
        <source>Niveau de sécurité de votre mot de passe</source>
        <translation>Security level of your password</translation>
    </message>
    <message>
        <source>Confirmez votre nouveau mot de passe : *</source>
        <translation>Confirm your new password: *</translation>
    </message>
    <message>
        <source>Pensez à noter votre mot de passe.</source>
        <translation>Remember to take note of your password.</translation>
    </message>
    <message>
        <source>Etape précédente</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Confirm</translation>
    </message>
</context>
<context>
    <name>AuthenticationPage</name>
    <message>
        <source>Aide sur le mot de passe</source>
        <translation>Password help</translation>
    </message>
    <message>
        <source>Vous êtes connecté : {name}, {address}.</source>
        <translation>You are signed in: {name}, {address}.</translation>
    </message>
    <message>
        <source>Accueil &gt; Authentification</source>
        <translation>Home &gt; Authentication</translation>
    </message>
    <message>
        <source>Aide : accéder aux fiches pratiques</source>
        <translation>Help: see the practical guides</translation>
    </message>
    <message>
        <source>Retour à mon espace</source>
        <translation>Back to my account</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>Connexion à mon espace professionnel</source>
        <translation>Sign in to my professional account</translation>
    </message>
    <message>
        <source>Adresse électronique</source>
        <translation>Email address</translation>
    </message>
    <message>
        <source>Saisir le code d&apos;activation</source>
        <translation>Enter the activation code</translation>
    </message>
    <message>
        <source>Mot de passe</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>Connexion</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Mot de passe oublié</source>
        <translation>Forgotten password</translation>
    </message>
    <message>
        <source>Vous pouvez également payer en ligne votre taxe foncière ou votre cotisation foncière des entreprises en utilisant la référence de votre avis</source>
        <translation>You can also pay your property tax or business property contribution online, using the reference number of your tax notice</translation>
    </message>
    <message>
        <source>Payer mes impôts locaux</source>
        <translation>Pay my local taxes</translation>
    </message>
    <message>
        <source>Création de mon espace professionnel</source>
        <translation>Setting up my professional account</translation>
    </message>
    <message>
        <source>Créer mon espace professionnel</source>
        <translation>Set up my professional account</translation>
    </message>
    <message>
        <source>Activation de mon espace / mes services</source>
        <translation>Activating my account / my services</translation>
    </message>
    <message>
        <source>Activer mon espace / mes services</source>
        <translation>Activate my account / my services</translation>
    </message>
    <message>
        <source>Besoin d&apos;aide ? Contacter l&apos;assistance</source>
        <translation>Need help? Contact user support</translation>
    </message>
    <message>
        <source>Direction générale des Finances publiques</source>
        <translation>Public Finances Directorate General</translation>
    </message>
</context>
<context>
    <name>CallMenu</name>
    <message>
        <source>Que lit l&apos;appelant ?</source>
        <translation>What does the caller read?</translation>
    </message>
    <message>
        <source>Épeler…</source>
        <translation>Spell…</translation>
    </message>
    <message>
        <source>Échéances…</source>
        <translation>Deadlines…</translation>
    </message>
    <message>
        <source>Appels</source>
        <translation>Calls</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>Commencé à {time}, heure réelle de Paris</source>
        <translation>Begun at {time}, real time in Paris</translation>
    </message>
    <message>
        <source>Que lit l&apos;appelant ?</source>
        <translation>What does the caller read?</translation>
    </message>
    <message>
        <source>{title} (consulté)</source>
        <translation>{title} (looked up)</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Take up again</translation>
    </message>
    <message>
        <source>Mettre en attente</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>À activer avant le {moment}</source>
        <translation>To be activated before {moment}</translation>
    </message>
    <message>
        <source>Délai dépassé depuis le {moment}</source>
        <translation>The deadline passed on {moment}</translation>
    </message>
    <message>
        <source>Enregistrer le résumé</source>
        <translation>Save the summary</translation>
    </message>
    <message>
        <source>Textes (*.txt)</source>
        <translation>Texts (*.txt)</translation>
    </message>
    <message>
        <source>Le résumé de cet appel n&apos;a été ni copié ni enregistré. L&apos;appel sera oublié.</source>
        <translation>The summary of this call was neither copied nor saved. The call will be forgotten.</translation>
    </message>
    <message>
        <source>Oui, oublier l&apos;appel</source>
        <translation>Yes, forget the call</translation>
    </message>
    <message>
        <source>Non, le garder</source>
        <translation>No, keep it</translation>
    </message>
    <message>
        <source>En attente : l&apos;écran affiché dans le simulateur n&apos;est pas celui de cet appel. « Reprendre » le ramène.</source>
        <translation>Parked: the screen shown in the simulator is not that of this call. “Take up again” brings it back.</translation>
    </message>
    <message>
        <source>Appel</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Ne demandez jamais un mot de passe ni une réponse de confiance. Un appel ne garde rien de qui appelle et s&apos;efface à la fermeture de Guichet.</source>
        <translation>Never ask for a password or a security answer. A call keeps nothing of who calls, and is forgotten when Guichet closes.</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Aucun écran encore : cherchez celui de l&apos;appelant (Ctrl+K), l&apos;appel le suivra.</source>
        <translation>No screen yet: find the caller&apos;s (Ctrl+K), and the call will follow.</translation>
    </message>
    <message>
        <source>✓ réussi, ✗ sans effet ; un second clic retire la marque.</source>
        <translation>✓ successful, ✗ no effect; a second click takes the mark away.</translation>
    </message>
    <message>
        <source>Écrans parcourus</source>
        <translation>Screens visited</translation>
    </message>
    <message>
        <source>Échéance du code d&apos;activation…</source>
        <translation>Deadline of the activation code…</translation>
    </message>
    <message>
        <source>Résumé de l&apos;appel</source>
        <translation>Summary of the call</translation>
    </message>
    <message>
        <source>Copier le résumé</source>
        <translation>Copy the summary</translation>
    </message>
    <message>
        <source>Enregistrer…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Terminer l&apos;appel</source>
        <translation>End the call</translation>
    </message>
</context>
<context>
    <name>CallWindow</name>
    <message>
        <source>Appel {number}</source>
        <translation>Call {number}</translation>
    </message>
    <message>
        <source>Appel {number} (en attente)</source>
        <translation>Call {number} (parked)</translation>
    </message>
    <message>
        <source>Guichet – appels</source>
        <translation>Guichet – calls</translation>
    </message>
    <message>
        <source>Nouvel appel</source>
        <translation>New call</translation>
    </message>
    <message>
        <source>Que lit l&apos;appelant ? (Ctrl+K)</source>
        <translation>What does the caller read? (Ctrl+K)</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ne demandez jamais un mot de passe ni une réponse de confiance. Un appel ne garde rien de qui appelle et s&apos;efface à la fermeture de Guichet.</source>
        <translation>Never ask for a password or a security answer. A call keeps nothing of who calls, and is forgotten when Guichet closes.</translation>
    </message>
    <message>
        <source>Aucun appel en cours.</source>
        <translation>No call in progress.</translation>
    </message>
</context>
<context>
    <name>CaptchaBox</name>
    <message>
        <source>Solution : {}</source>
        <translation>Solution: {}</translation>
    </message>
    <message>
        <source>Recopiez les caractères de l&apos;image : *</source>
        <translation>Enter the characters from the image: *</translation>
    </message>
    <message>
        <source>Image à recopier</source>
        <translation>Image to copy</translation>
    </message>
    <message>
        <source>L&apos;image n&apos;a pas pu être préparée.</source>
        <translation>The image could not be prepared.</translation>
    </message>
    <message>
        <source>Changer l&apos;image</source>
        <translation>Change the image</translation>
    </message>
    <message>
        <source>Ecouter l&apos;extrait sonore</source>
        <translation>Listen to the audio clip</translation>
    </message>
    <message>
        <source>Le son n&apos;est pas disponible sur ce poste.</source>
        <translation>Sound is not available on this computer.</translation>
    </message>
</context>
<context>
    <name>ClockBar</name>
    <message>
        <source>+ 1 heure</source>
        <translation>+ 1 hour</translation>
    </message>
    <message>
        <source>+ 1 jour</source>
        <translation>+ 1 day</translation>
    </message>
    <message>
        <source>Choisir un moment…</source>
        <translation>Choose a moment…</translation>
    </message>
    <message>
        <source>Heure réelle</source>
        <translation>Real time</translation>
    </message>
    <message>
        <source>Avancer l&apos;horloge d&apos;une heure</source>
        <translation>Move the clock forward by one hour</translation>
    </message>
    <message>
        <source>Avancer l&apos;horloge d&apos;un jour</source>
        <translation>Move the clock forward by one day</translation>
    </message>
    <message>
        <source>Jusqu&apos;à l&apos;échéance (aucun code n&apos;attend)</source>
        <translation>Just before the deadline (no code is pending)</translation>
    </message>
    <message>
        <source>Après l&apos;échéance (aucun code n&apos;attend)</source>
        <translation>Just after the deadline (no code is pending)</translation>
    </message>
    <message>
        <source>Jusqu&apos;à l&apos;échéance (1 s avant le {moment})</source>
        <translation>Just before the deadline (1 s before {moment})</translation>
    </message>
    <message>
        <source>Après l&apos;échéance (1 s après le {moment})</source>
        <translation>Just after the deadline (1 s after {moment})</translation>
    </message>
    <message>
        <source>Heure simulée : {moment} (heure réelle)</source>
        <translation>Simulated time: {moment} (real time)</translation>
    </message>
    <message>
        <source>L&apos;horloge est à l&apos;heure réelle. Cliquez pour la régler.</source>
        <translation>The clock shows real time. Click to set it.</translation>
    </message>
    <message>
        <source>Heure simulée : {moment}</source>
        <translation>Simulated time: {moment}</translation>
    </message>
    <message>
        <source>L&apos;horloge n&apos;est pas à l&apos;heure réelle. Cliquez pour la régler.</source>
        <translation>The clock does not show real time. Click to set it.</translation>
    </message>
    <message>
        <source>L&apos;horloge va de l&apos;année {first} à l&apos;année {last}. Elle n&apos;a pas été changée.</source>
        <translation>The clock runs from the year {first} to the year {last}. It has not been changed.</translation>
    </message>
    <message>
        <source>Horloge</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>+ 1 h</source>
        <translation>+1 h</translation>
    </message>
    <message>
        <source>+ 1 j</source>
        <translation>+1 d</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Votre espace professionnel est supprimé</source>
        <translation>Your professional account has been deleted</translation>
    </message>
    <message>
        <source>Vos données personnelles et vos messages sont effacés. Votre adresse électronique est libre : elle peut servir à créer un nouvel espace.</source>
        <translation>Your personal data and your messages have been erased. Your email address is free: it can be used to set up a new account.</translation>
    </message>
    <message>
        <source>Les sauvegardes du simulateur les gardent encore, jusqu&apos;à ce qu&apos;elles soient remplacées ou supprimées.</source>
        <translation>The simulator&apos;s backups still hold them, until they are replaced or deleted.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>• le lien avec l&apos;adresse {address}, qui sera libre aussitôt</source>
        <translation>• the link to the address {address}, which will be free at once</translation>
    </message>
    <message>
        <source>• le lien avec l&apos;adresse {address} et la modification en attente vers {new_address} : les deux seront libres aussitôt</source>
        <translation>• the link to the address {address} and the pending change to {new_address}: both will be free at once</translation>
    </message>
    <message>
        <source>Professionnels</source>
        <translation>Professionals</translation>
    </message>
    <message>
        <source>Supprimer votre espace professionnel</source>
        <translation>Delete your professional account</translation>
    </message>
    <message>
        <source>La suppression est immédiate et définitive. Seront effacés&#xa0;:</source>
        <translation>Deletion is immediate and final. What will be erased:</translation>
    </message>
    <message>
        <source>• votre espace professionnel et votre numéro d&apos;abonné</source>
        <translation>• your professional account and your subscriber number</translation>
    </message>
    <message>
        <source>• vos coordonnées, votre question de confiance et votre réponse</source>
        <translation>• your contact details, your security question and your answer</translation>
    </message>
    <message>
        <source>• vos dossiers et vos accès aux services en ligne</source>
        <translation>• your companies and your access to online services</translation>
    </message>
    <message>
        <source>• tous les messages que l&apos;administration vous a envoyés, codes d&apos;activation compris</source>
        <translation>• all messages that the tax authorities have sent you, activation codes included</translation>
    </message>
    <message>
        <source>Pour confirmer, saisissez votre numéro d&apos;abonné : *</source>
        <translation>To confirm, enter your subscriber number: *</translation>
    </message>
    <message>
        <source>14 chiffres</source>
        <translation>14 digits</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Supprimer définitivement</source>
        <translation>Delete for good</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Les champs marqués d&apos;un astérisque (*) doivent être renseignés.</source>
        <translation>Fields marked with an asterisk (*) are mandatory.</translation>
    </message>
    <message>
        <source>Saisissez le code d&apos;activation reçu dans votre messagerie, et non votre mot de passe.</source>
        <translation>Enter the activation code that you received in your email inbox, not your password.</translation>
    </message>
    <message>
        <source>Saisissez le code d&apos;activation : *</source>
        <translation>Enter the activation code: *</translation>
    </message>
    <message>
        <source>12 caractères</source>
        <translation>12 characters</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>CompaniesPage</name>
    <message>
        <source>Dossiers trouvés : {found} sur {count}</source>
        <translation>Companies found: {found} of {count}</translation>
    </message>
    <message>
        <source>Aucun dossier ne correspond à la recherche.</source>
        <translation>No company matches the search.</translation>
    </message>
    <message>
        <source>Dossiers : {count}</source>
        <translation>Companies: {count}</translation>
    </message>
    <message>
        <source>Votre espace n&apos;a accès aux services d&apos;aucune entreprise.</source>
        <translation>Your account has no access to any company&apos;s services.</translation>
    </message>
    <message>
        <source>Mes dossiers</source>
        <translation>My companies</translation>
    </message>
    <message>
        <source>Espace pro.</source>
        <translation>Pro. account</translation>
    </message>
    <message>
        <source>Il est conseillé de limiter à 100 le nombre d&apos;entreprises d&apos;un même espace : au-delà, la procédure peut être ralentie, voire bloquée, en cas de forte affluence sur le site.</source>
        <translation>You are advised to limit the number of companies covered by a single account to a maximum of 100: otherwise, the procedure could be slowed down or even blocked when there is high traffic on the website.</translation>
    </message>
    <message>
        <source>Rechercher un nom ou un SIREN :</source>
        <translation>Search for a name or SIREN:</translation>
    </message>
    <message>
        <source>Choisir ce dossier</source>
        <translation>Choose this company</translation>
    </message>
</context>
<context>
    <name>CompanyFields</name>
    <message>
        <source>Ce SIREN est un numéro fictif : sa clé de contrôle est fausse. Il est accepté ici.</source>
        <translation>This SIREN is a fictitious number: its check digit is wrong. It is accepted here.</translation>
    </message>
    <message>
        <source>Entreprise</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>SIREN de l&apos;entreprise concernée : *</source>
        <translation>SIREN of the company concerned: *</translation>
    </message>
    <message>
        <source>(9 chiffres)</source>
        <translation>(9 digits)</translation>
    </message>
    <message>
        <source>Adresse électronique de l&apos;entreprise : *</source>
        <translation>Company&apos;s email address: *</translation>
    </message>
    <message>
        <source>Elle permettra de joindre l&apos;entreprise à tout sujet la concernant.</source>
        <translation>It will be used to contact the company about anything that concerns it.</translation>
    </message>
    <message>
        <source>Nom de l&apos;entreprise :</source>
        <translation>Company&apos;s name:</translation>
    </message>
</context>
<context>
    <name>CompanyListModel</name>
    <message>
        <source>SIREN {siren}</source>
        <translation>SIREN {siren}</translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>Votre adresse électronique de connexion est modifiée : connectez-vous avec la nouvelle.</source>
        <translation>Your login email address has been changed: log in with the new one.</translation>
    </message>
    <message>
        <source>Vous avez été déconnecté : vos identifiants ont été modifiés, ou votre espace supprimé, dans une autre fenêtre.</source>
        <translation>You have been signed out: your login details were changed, or your account deleted, in another window.</translation>
    </message>
</context>
<context>
    <name>ContactDetailsPage</name>
    <message>
        <source>Professionnels</source>
        <translation>Professionals</translation>
    </message>
    <message>
        <source>Gérer vos coordonnées</source>
        <translation>Manage your contact details</translation>
    </message>
    <message>
        <source>Votre réponse à la question de confiance est illisible : la clé qui la chiffrait est perdue. Le récapitulatif ne peut pas être établi tant que vous n&apos;en avez pas enregistré une nouvelle.</source>
        <translation>Your answer to the security question cannot be read: the key that encrypted it is lost. No summary can be made until you have saved a new answer.</translation>
    </message>
    <message>
        <source>Sauvegardez ou imprimez le récapitulatif</source>
        <translation>Save or print the summary</translation>
    </message>
    <message>
        <source>Gérer votre adresse électronique de connexion / votre mot de passe</source>
        <translation>Manage your login email address / your password</translation>
    </message>
    <message>
        <source>Les champs marqués d&apos;un astérisque (*) doivent être renseignés.</source>
        <translation>Fields marked with an asterisk (*) are mandatory.</translation>
    </message>
    <message>
        <source>Vos coordonnées ont été enregistrées.</source>
        <translation>Your contact details have been saved.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Valider les modifications</source>
        <translation>Confirm the changes</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Copie du jour</source>
        <translation>Copy of the day</translation>
    </message>
    <message>
        <source>Avant une mise à jour de Guichet</source>
        <translation>Before an update of Guichet</translation>
    </message>
    <message>
        <source>Avant « Tout remettre à zéro »</source>
        <translation>Before &quot;Start from nothing again&quot;</translation>
    </message>
    <message>
        <source>Avant un retour à une sauvegarde</source>
        <translation>Before going back to a backup</translation>
    </message>
    <message>
        <source>Etat gardé, sans nom</source>
        <translation>State kept, without a name</translation>
    </message>
    <message>
        <source>Fichier ajouté au dossier des sauvegardes : {file}</source>
        <translation>File added to the backups&apos; folder: {file}</translation>
    </message>
    <message>
        <source>Cette sauvegarde est endommagée.</source>
        <translation>This backup is damaged.</translation>
    </message>
    <message>
        <source>Ce fichier n&apos;est pas une sauvegarde de Guichet.</source>
        <translation>This file is no backup of Guichet&apos;s.</translation>
    </message>
    <message>
        <source>Cette sauvegarde vient d&apos;une version plus récente de Guichet.</source>
        <translation>This backup comes from a newer version of Guichet.</translation>
    </message>
    <message>
        <source>« {name} »</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>la sauvegarde du {day}</source>
        <translation>the backup of {day}</translation>
    </message>
    <message>
        <source>Faite le {moment}</source>
        <translation>Made on {moment}</translation>
    </message>
    <message>
        <source>Horloge simulée : {moment}</source>
        <translation>Simulated clock: {moment}</translation>
    </message>
</context>
<context>
    <name>CopiesWindow</name>
    <message>
        <source>L&apos;état actuel est gardé : {copy}.</source>
        <translation>The present state is kept: {copy}.</translation>
    </message>
    <message>
        <source>De nouveau en place : {copy}.</source>
        <translation>In place again: {copy}.</translation>
    </message>
    <message>
        <source>Supprimer une sauvegarde</source>
        <translation>Delete a backup</translation>
    </message>
    <message>
        <source>Supprimer {copy} ?</source>
        <translation>Delete {copy}?</translation>
    </message>
    <message>
        <source>Il ne sera plus possible d&apos;y revenir.</source>
        <translation>It will no longer be possible to go back to it.</translation>
    </message>
    <message>
        <source>Oui, supprimer</source>
        <translation>Yes, delete</translation>
    </message>
    <message>
        <source>Supprimé : {copy}.</source>
        <translation>Deleted: {copy}.</translation>
    </message>
    <message>
        <source>Guichet – sauvegardes</source>
        <translation>Guichet – backups</translation>
    </message>
    <message>
        <source>Sauvegardes</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Préparez une situation, gardez-la sous un nom, laissez-la jouer, puis revenez-y autant de fois qu&apos;il le faut.</source>
        <translation>Prepare a situation, keep it under a name, let it be played, then go back to it as often as needed.</translation>
    </message>
    <message>
        <source>Nom :</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Garder l&apos;état actuel</source>
        <translation>Keep the present state</translation>
    </message>
    <message>
        <source>Revenir à :</source>
        <translation>Go back to:</translation>
    </message>
    <message>
        <source>Il n&apos;y a aucune sauvegarde.</source>
        <translation>There is no backup.</translation>
    </message>
    <message>
        <source>Revenir à cette sauvegarde</source>
        <translation>Go back to this backup</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Copier le diagnostic</source>
        <translation>Copy the diagnostic</translation>
    </message>
    <message>
        <source>Erreur inattendue</source>
        <translation>Unexpected error</translation>
    </message>
    <message>
        <source>Guichet a rencontré une erreur inattendue : la dernière action n&apos;a peut-être pas abouti.

Vos données sont intactes et vous pouvez continuer.

Le fichier journal indique où l&apos;erreur s&apos;est produite, sans rien de ce que vous avez saisi :
{path}</source>
        <translation>Guichet has encountered an unexpected error: the last action may not have been completed.

Your data is intact and you can continue.

The log file shows where the error occurred, and nothing of what you entered:
{path}</translation>
    </message>
</context>
<context>
    <name>CredentialsPage</name>
    <message>
        <source>Votre mot de passe était valable jusqu&apos;au {day}. Choisissez-en un nouveau pour accéder à votre espace.</source>
        <translation>Your password was valid until {day}. Choose a new one to access your account.</translation>
    </message>
    <message>
        <source>Une modification attend son activation avec le code envoyé à {address}, au plus tard le {deadline}. Jusque-là, vos identifiants actuels restent les seuls valables.</source>
        <translation>A change is pending activation with the code sent to {address}, by {deadline} at the latest. Until then, only your present login details work.</translation>
    </message>
    <message>
        <source>Professionnels</source>
        <translation>Professionals</translation>
    </message>
    <message>
        <source>Accès sans certificat</source>
        <translation>Access without a certificate</translation>
    </message>
    <message>
        <source>Modifiez vos identifiants.</source>
        <translation>Change your login details.</translation>
    </message>
    <message>
        <source>Cochez le(s) identifiant(s) que vous souhaitez modifier</source>
        <translation>Check the login detail(s) that you wish to change</translation>
    </message>
    <message>
        <source>Modifier mon adresse électronique</source>
        <translation>Change my email address</translation>
    </message>
    <message>
        <source>Que faire si cette adresse est déjà utilisée ?</source>
        <translation>What if this address is already used?</translation>
    </message>
    <message>
        <source>Confirmez votre nouvelle adresse électronique</source>
        <translation>Confirm your new email address</translation>
    </message>
    <message>
        <source>Saisir mon nouveau mot de passe :</source>
        <translation>Enter my new password:</translation>
    </message>
    <message>
        <source>(20 caractères minimum)</source>
        <translation>(20 characters minimum)</translation>
    </message>
    <message>
        <source>Pensez à noter votre mot de passe.</source>
        <translation>Remember to take note of your password.</translation>
    </message>
    <message>
        <source>Niveau de sécurité de votre mot de passe</source>
        <translation>Security level of your password</translation>
    </message>
    <message>
        <source>Confirmez votre nouveau mot de passe</source>
        <translation>Confirm your new password</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Valider les modifications</source>
        <translation>Confirm the changes</translation>
    </message>
</context>
<context>
    <name>CredentialsStep</name>
    <message>
        <source>Aide sur le mot de passe</source>
        <translation>Password help</translation>
    </message>
    <message>
        <source>Cette adresse électronique ne pourra être utilisée que pour un seul et unique espace.</source>
        <translation>This email address can only be linked to one account.</translation>
    </message>
    <message>
        <source>Créez vos identifiants</source>
        <translation>Create your login details</translation>
    </message>
    <message>
        <source>Les champs marqués d&apos;un astérisque (*) doivent être renseignés.</source>
        <translation>Fields marked with an asterisk (*) are mandatory.</translation>
    </message>
    <message>
        <source>Adresse électronique de connexion : *</source>
        <translation>Login email address: *</translation>
    </message>
    <message>
        <source>utilisateur@domaine</source>
        <translation>user@domain</translation>
    </message>
    <message>
        <source>Que faire si cette adresse est déjà utilisée ?</source>
        <translation>What if this address is already used?</translation>
    </message>
    <message>
        <source>Confirmez l&apos;adresse électronique de connexion : *</source>
        <translation>Confirm the login email address: *</translation>
    </message>
    <message>
        <source>Mot de passe de connexion : *</source>
        <translation>Login password: *</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>(20 caractères minimum)</source>
        <translation>(20 characters minimum)</translation>
    </message>
    <message>
        <source>Niveau de sécurité de votre mot de passe</source>
        <translation>Security level of your password</translation>
    </message>
    <message>
        <source>Confirmez votre mot de passe de connexion : *</source>
        <translation>Confirm your login password: *</translation>
    </message>
    <message>
        <source>Conseil : notez votre mot de passe. Pour protéger la confidentialité de votre espace, il est conservé chiffré : l&apos;administration ne peut pas le retrouver si vous l&apos;oubliez.</source>
        <translation>Tip: take note of your password. To protect the confidentiality of your account, it is stored via encryption: the tax authorities cannot recover it if you forget it.</translation>
    </message>
    <message>
        <source>Etape précédente</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>DeadlineWindow</name>
    <message>
        <source>La date de son message avec le code</source>
        <translation>The date of their message with the code</translation>
    </message>
    <message>
        <source>Quand il a validé son inscription</source>
        <translation>When they confirmed their registration</translation>
    </message>
    <message>
        <source>Quand il a validé son changement d&apos;adresse</source>
        <translation>When they confirmed their change of address</translation>
    </message>
    <message>
        <source>Noter dans l&apos;appel {number}</source>
        <translation>Note it in call {number}</translation>
    </message>
    <message>
        <source>À activer avant le {moment}</source>
        <translation>To be activated before {moment}</translation>
    </message>
    <message>
        <source>Délai dépassé depuis le {moment}</source>
        <translation>The deadline passed on {moment}</translation>
    </message>
    <message>
        <source>Comparé à l&apos;heure réelle : {now}.</source>
        <translation>Compared with real time: {now}.</translation>
    </message>
    <message>
        <source>Comparé à l&apos;heure simulée : {now}.</source>
        <translation>Compared with simulated time: {now}.</translation>
    </message>
    <message>
        <source>Ajoutez l&apos;heure : ce jour-là, c&apos;est elle qui dit si le délai est dépassé.</source>
        <translation>Add the time: on that day, it decides whether the deadline has passed.</translation>
    </message>
    <message>
        <source>Demandez quel jour, et à quelle heure : ce sont eux qui disent si le délai est dépassé.</source>
        <translation>Ask on which day and at what time: they decide whether the time is over.</translation>
    </message>
    <message>
        <source>Délai dépassé, quelle que soit l&apos;heure : au plus tard depuis le {moment}</source>
        <translation>The deadline has passed, whatever the time: on {moment} at the latest</translation>
    </message>
    <message>
        <source>D&apos;ici là, aucun autre code ne peut être demandé pour la même adresse.</source>
        <translation>Until then no other code can be requested for the same address.</translation>
    </message>
    <message>
        <source>Délai non dépassé, quelle que soit l&apos;heure : il court au moins jusqu&apos;au {moment}</source>
        <translation>The deadline has not passed, whatever the time: it runs at least until {moment}</translation>
    </message>
    <message>
        <source>Pour le noter dans l&apos;appel, ajoutez l&apos;heure.</source>
        <translation>To note it in the call, add the time.</translation>
    </message>
    <message>
        <source>Guichet – échéances</source>
        <translation>Guichet – deadlines</translation>
    </message>
    <message>
        <source>Le code d&apos;activation ne sert qu&apos;une fois et reste valable 48 heures à compter de son envoi.</source>
        <translation>The activation code works only once, and is valid for 48 hours from when it was sent.</translation>
    </message>
    <message>
        <source>Ce que l&apos;appelant sait</source>
        <translation>What the caller knows</translation>
    </message>
    <message>
        <source>Date et heure (heure de Paris)</source>
        <translation>Date and time (Paris time)</translation>
    </message>
    <message>
        <source>Par exemple : 22/08/2023 13:00, 22 août à 13 h, lundi à 10h30, hier matin, il y a 3 jours, il y a 50 heures.</source>
        <translation>For example: 22/08/2023 13:00, 22 August at 1pm, Monday at 10:30, yesterday morning, 3 days ago, 50 hours ago.</translation>
    </message>
    <message>
        <source>Le message part en général aussitôt, mais la messagerie peut le retarder : c&apos;est son envoi qui compte.</source>
        <translation>The message is usually sent immediately, but the email client may delay it: its sending is what counts.</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DecisionBox</name>
    <message>
        <source>Oui</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Non</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Question précédente</source>
        <translation>Previous question</translation>
    </message>
    <message>
        <source>Recommencer les questions</source>
        <translation>Ask again</translation>
    </message>
</context>
<context>
    <name>DetailsFields</name>
    <message>
        <source>Usager</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Nom : *</source>
        <translation>Surname: *</translation>
    </message>
    <message>
        <source>Prénom : *</source>
        <translation>First name: *</translation>
    </message>
    <message>
        <source>Téléphone : *</source>
        <translation>Telephone: *</translation>
    </message>
    <message>
        <source>Adresse électronique de connexion :</source>
        <translation>Login email address:</translation>
    </message>
    <message>
        <source>Numéro de voie :</source>
        <translation>Street number:</translation>
    </message>
    <message>
        <source>Nature de la voie :</source>
        <translation>Type of street:</translation>
    </message>
    <message>
        <source>Libellé de la voie :</source>
        <translation>Street name:</translation>
    </message>
    <message>
        <source>Complément d&apos;adresse :</source>
        <translation>Additional address details:</translation>
    </message>
    <message>
        <source>Code postal :</source>
        <translation>Postal code:</translation>
    </message>
    <message>
        <source>Ville : *</source>
        <translation>Town: *</translation>
    </message>
    <message>
        <source>Pays : *</source>
        <translation>Country: *</translation>
    </message>
    <message>
        <source>Question de confiance :</source>
        <translation>Security question:</translation>
    </message>
    <message>
        <source>Question de confiance : *</source>
        <translation>Security question: *</translation>
    </message>
    <message>
        <source>Réponse à la question de confiance : *</source>
        <translation>Answer to the security question: *</translation>
    </message>
    <message>
        <source>Conservez votre question et votre réponse : elles vous seront demandées si vous oubliez votre mot de passe.</source>
        <translation>Keep a record of your question and answer: you will be asked for them if you forget your password.</translation>
    </message>
</context>
<context>
    <name>DetailsStep</name>
    <message>
        <source>Remplissez votre formulaire d&apos;inscription</source>
        <translation>Fill in your registration form</translation>
    </message>
    <message>
        <source>Les champs marqués d&apos;un astérisque (*) doivent être renseignés.</source>
        <translation>Fields marked with an asterisk (*) are mandatory.</translation>
    </message>
    <message>
        <source>Etape précédente</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>DiagnosticCopy</name>
    <message>
        <source>Le diagnostic est dans le presse-papiers : vous pouvez le coller dans un message à votre assistance. Il ne contient rien de ce qui a été saisi.</source>
        <translation>The diagnostic is on the clipboard: you can paste it into a message to your support. It holds nothing of what was typed.</translation>
    </message>
</context>
<context>
    <name>EndStep</name>
    <message>
        <source>Si vous ne le recevez pas, vérifiez que l&apos;adresse que vous avez saisie ({address}) est correcte, et consultez la rubrique &quot;Courrier indésirable&quot; ou &quot;Spam&quot; de votre messagerie personnelle.</source>
        <translation>If you do not receive it, check that the address you entered ({address}) is correct, and look in the &quot;Junk&quot; or &quot;Spam&quot; folder of your own mailbox.</translation>
    </message>
    <message>
        <source>Code envoyé le {sent} ; à saisir au plus tard le {deadline}.</source>
        <translation>Code sent on {sent}; enter it by {deadline} at the latest.</translation>
    </message>
    <message>
        <source>Vous allez recevoir le code d&apos;activation dans votre messagerie.</source>
        <translation>You will receive the activation code in your email inbox.</translation>
    </message>
    <message>
        <source>Remarque : ce code n&apos;est pas un mot de passe. Il ne doit être utilisé qu&apos;une seule fois pour activer votre espace professionnel.</source>
        <translation>Note: this code is not a password. It must be used only once, to activate your professional account.</translation>
    </message>
    <message>
        <source>Après réception de ce code, vous devez cliquer sur le lien ci-dessous :</source>
        <translation>Once you have received this code, click on the link below:</translation>
    </message>
    <message>
        <source>Activez votre espace professionnel</source>
        <translation>Activate your professional account</translation>
    </message>
    <message>
        <source>Vous pouvez retrouver ce lien sur le site impots.gouv.fr en cliquant sur &quot;Votre espace professionnel&quot; situé en haut à droite de l&apos;écran, puis sur &quot;Activer mon espace / mes services&quot;.</source>
        <translation>You can find this link again on the impots.gouv.fr website by clicking on &quot;Your professional account&quot; at the top right of the screen, then on &quot;Activate my account / my services&quot;.</translation>
    </message>
    <message>
        <source>Vous disposez d&apos;un délai de 48h, à compter de l&apos;envoi du code ci-dessus, pour activer votre espace professionnel.</source>
        <translation>You have 48 hours from the time the above code is sent to activate your professional account.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>Evénement d&apos;une autre version : {word}</source>
        <translation>Event of another version: {word}</translation>
    </message>
    <message>
        <source>Ce code peut être saisi jusqu&apos;au {deadline}.</source>
        <translation>This code can be entered until {deadline}.</translation>
    </message>
    <message>
        <source>Chronologie de {address} au {moment}</source>
        <translation>Timeline of {address} as of {moment}</translation>
    </message>
    <message>
        <source>Chronologie de toutes les adresses au {moment}</source>
        <translation>Timeline of all addresses as of {moment}</translation>
    </message>
    <message>
        <source>(les {count} derniers événements)</source>
        <translation>(the last {count} events)</translation>
    </message>
    <message>
        <source>Evénements : {total} ; refus : {refused}</source>
        <translation>Events: {total}; refusals: {refused}</translation>
    </message>
    <message>
        <source>Rien n&apos;a été refusé.</source>
        <translation>Nothing was refused.</translation>
    </message>
    <message>
        <source>Inscription validée</source>
        <translation>Registration confirmed</translation>
    </message>
    <message>
        <source>Inscription refusée</source>
        <translation>Registration refused</translation>
    </message>
    <message>
        <source>Inscription effacée : code non utilisé dans les 48 heures</source>
        <translation>Registration erased: code not used within 48 hours</translation>
    </message>
    <message>
        <source>Code d&apos;activation envoyé</source>
        <translation>Activation code sent</translation>
    </message>
    <message>
        <source>Espace activé</source>
        <translation>Account activated</translation>
    </message>
    <message>
        <source>Activation refusée</source>
        <translation>Activation refused</translation>
    </message>
    <message>
        <source>Connexion réussie</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Déconnexion</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>Connexion refusée</source>
        <translation>Signing in refused</translation>
    </message>
    <message>
        <source>Modification des identifiants refusée</source>
        <translation>Change of login details refused</translation>
    </message>
    <message>
        <source>Changement d&apos;adresse demandé</source>
        <translation>Change of address requested</translation>
    </message>
    <message>
        <source>Changement d&apos;adresse activé</source>
        <translation>Change of address activated</translation>
    </message>
    <message>
        <source>Changement d&apos;adresse abandonné : code non utilisé dans les 48 heures</source>
        <translation>Change of address given up: code not used within 48 hours</translation>
    </message>
    <message>
        <source>Mot de passe modifié</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>Mot de passe oublié : réinitialisé</source>
        <translation>Forgotten password: reset</translation>
    </message>
    <message>
        <source>Mot de passe oublié : réinitialisation refusée</source>
        <translation>Forgotten password: reset refused</translation>
    </message>
    <message>
        <source>Confirmation du nouveau mot de passe envoyée</source>
        <translation>Confirmation of the new password sent</translation>
    </message>
    <message>
        <source>Coordonnées modifiées</source>
        <translation>Contact details changed</translation>
    </message>
    <message>
        <source>Récapitulatif ouvert</source>
        <translation>Summary opened</translation>
    </message>
    <message>
        <source>Suppression de l&apos;espace refusée</source>
        <translation>Closing of the account refused</translation>
    </message>
    <message>
        <source>Espace supprimé</source>
        <translation>Account closed</translation>
    </message>
    <message>
        <source>Espace accessible avec un certificat</source>
        <translation>Account accessible with a certificate</translation>
    </message>
    <message>
        <source>Accès par adresse et mot de passe demandé</source>
        <translation>Access by address and password requested</translation>
    </message>
    <message>
        <source>Accès par adresse et mot de passe refusé</source>
        <translation>Access by address and password refused</translation>
    </message>
    <message>
        <source>Message ouvert</source>
        <translation>Message opened</translation>
    </message>
    <message>
        <source>Message marqué comme non lu</source>
        <translation>Message marked as unread</translation>
    </message>
    <message>
        <source>Message déplacé vers « Boîte de réception »</source>
        <translation>Message moved to the inbox</translation>
    </message>
    <message>
        <source>Message déplacé vers « Courrier indésirable »</source>
        <translation>Message moved to junk</translation>
    </message>
    <message>
        <source>Tout remis à zéro</source>
        <translation>Everything erased</translation>
    </message>
    <message>
        <source>Retour à une sauvegarde</source>
        <translation>Went back to a backup</translation>
    </message>
    <message>
        <source>Recommencez l&apos;inscription depuis le début pour recevoir un nouveau code.</source>
        <translation>Register again from the beginning to receive a new code.</translation>
    </message>
    <message>
        <source>L&apos;ancienne adresse reste la seule valable. Recommencez la modification pour recevoir un nouveau code.</source>
        <translation>The old address is still the only valid one. Start the change again to receive a new code.</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>« {title} » : mise en place en cours…</source>
        <translation>“{title}”: being set up…</translation>
    </message>
    <message>
        <source>Tout remettre à zéro</source>
        <translation>Start from nothing again</translation>
    </message>
    <message>
        <source>Tous les espaces, tous les messages et toute la chronologie seront effacés.</source>
        <translation>All accounts, all messages and the whole timeline will be erased.</translation>
    </message>
    <message>
        <source>Une copie des données est faite avant.</source>
        <translation>A copy of the data is made first.</translation>
    </message>
    <message>
        <source>Les données sont sur un serveur : elles seront effacées pour tous les postes, et aucune copie n&apos;est faite ici.</source>
        <translation>The data are on a server: they will be erased for every seat, and no copy is made here.</translation>
    </message>
    <message>
        <source>Oui, tout effacer</source>
        <translation>Yes, erase everything</translation>
    </message>
    <message>
        <source>L&apos;horloge reste au {moment} : son menu la remet à l&apos;heure réelle.</source>
        <translation>The clock stays at {moment}: its menu sets it back to real time.</translation>
    </message>
    <message>
        <source>Remise à zéro en cours…</source>
        <translation>Erasing everything…</translation>
    </message>
    <message>
        <source>Tout a été remis à zéro, sans copie : les données sont sur un serveur.</source>
        <translation>Everything was erased, without a copy: the data are on a server.</translation>
    </message>
    <message>
        <source>Tout a été remis à zéro.</source>
        <translation>Everything was erased.</translation>
    </message>
    <message>
        <source>Tout a été remis à zéro. Les données d&apos;avant sont dans « Sauvegardes ».</source>
        <translation>Everything was erased. The data of before are in &quot;Backups&quot;.</translation>
    </message>
    <message>
        <source>Revenir aux données d&apos;avant</source>
        <translation>Go back to the data of before</translation>
    </message>
    <message>
        <source>Retour à la sauvegarde en cours…</source>
        <translation>Going back to the backup…</translation>
    </message>
    <message>
        <source>De nouveau en place : {copy}. Les données d&apos;avant sont dans « Sauvegardes ».</source>
        <translation>In place again: {copy}. The data of before are in &quot;Backups&quot;.</translation>
    </message>
    <message>
        <source>Les données ne sont pas encore ouvertes. Réessayez dans un instant.</source>
        <translation>The data are not open yet. Try again in a moment.</translation>
    </message>
    <message>
        <source>La situation n&apos;a pas pu être mise en place.</source>
        <translation>The situation could not be set up.</translation>
    </message>
    <message>
        <source>Rien n&apos;a été effacé.</source>
        <translation>Nothing was erased.</translation>
    </message>
</context>
<context>
    <name>Expiry</name>
    <message>
        <source>Votre mot de passe a expiré le {day}. Choisissez-en un autre pour accéder à votre espace.</source>
        <translation>Your password expired on {day}. Choose another one to access your account.</translation>
    </message>
    <message>
        <source>Votre mot de passe expire le {day}, aujourd&apos;hui. Pensez à le modifier.</source>
        <translation>Your password expires on {day}, today. Remember to change it.</translation>
    </message>
    <message>
        <source>Votre mot de passe expire le {day}, demain. Pensez à le modifier.</source>
        <translation>Your password expires on {day}, tomorrow. Remember to change it.</translation>
    </message>
    <message>
        <source>Votre mot de passe expire le {day}, dans {days} jours. Pensez à le modifier.</source>
        <translation>Your password expires on {day}, in {days} days. Remember to change it.</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Écrans où se lisent ces mots</source>
        <translation>Screens where these words can be read</translation>
    </message>
    <message>
        <source>Aucun écran trouvé</source>
        <translation>No screen found</translation>
    </message>
    <message>
        <source>Écrans voisins et problèmes les plus fréquents</source>
        <translation>Screens nearby and the most frequent problems</translation>
    </message>
    <message>
        <source>Que lit l&apos;appelant ?</source>
        <translation>What does the caller read?</translation>
    </message>
    <message>
        <source>Quelques mots de son écran, même mal entendus</source>
        <translation>Some words of their screen, even misheard</translation>
    </message>
    <message>
        <source>Les mots de l&apos;écran, ou ce qui ne va pas : jamais de mot de passe, de réponse de confiance, ni de nom.</source>
        <translation>The words of the screen, or what is wrong: never a password, a security answer, or a name.</translation>
    </message>
    <message>
        <source>Aucun écran ne porte ces mots. Faites lire le titre de la page ou la phrase en rouge, mot pour mot ; ou écrivez ce qui ne va pas : « je n&apos;ai pas reçu le code ».</source>
        <translation>No screen has these words. Have the title of the page or the sentence in red read out word for word; or type what is wrong: “I never got the code”.</translation>
    </message>
    <message>
        <source>Y aller, dans le bac à sable</source>
        <translation>Go there, in the sandbox</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ForgottenPasswordPage</name>
    <message>
        <source>Adresse électronique</source>
        <translation>Email address</translation>
    </message>
    <message>
        <source>Question de confiance</source>
        <translation>Security question</translation>
    </message>
    <message>
        <source>Nouveau mot de passe</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Mot de passe oublié</source>
        <translation>Forgotten password</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Exit</translation>
    </message>
</context>
<context>
    <name>GoingBack</name>
    <message>
        <source>Ce qui a été fait depuis disparaît : espaces, messages, chronologie. Personne ne reste connecté. Les données actuelles sont copiées avant.</source>
        <translation>What was done since goes: accounts, messages, timeline. Nobody stays signed in. The present data are copied first.</translation>
    </message>
    <message>
        <source>L&apos;horloge reste où elle est : la sauvegarde ne dit pas où elle était.</source>
        <translation>The clock stays where it is: the backup does not say where it was.</translation>
    </message>
    <message>
        <source>Revenir à une sauvegarde</source>
        <translation>Go back to a backup</translation>
    </message>
    <message>
        <source>Revenir à {copy} ?</source>
        <translation>Go back to {copy}?</translation>
    </message>
    <message>
        <source>Oui, y revenir</source>
        <translation>Yes, go back</translation>
    </message>
    <message>
        <source>Remettre l&apos;horloge au moment
de la sauvegarde : {moment}</source>
        <translation>Set the clock to the moment
of the backup: {moment}</translation>
    </message>
    <message>
        <source>Une autre action est en cours. Réessayez dans un instant.</source>
        <translation>Something else is under way. Try again in a moment.</translation>
    </message>
    <message>
        <source>Cette sauvegarde n&apos;est plus là : une autre fenêtre l&apos;a supprimée.</source>
        <translation>This backup is no longer there: another window has deleted it.</translation>
    </message>
    <message>
        <source>Rien n&apos;a été changé.</source>
        <translation>Nothing was changed.</translation>
    </message>
</context>
<context>
    <name>GuidePane</name>
    <message>
        <source>Les étapes du guide B</source>
        <translation>Steps in Guide B</translation>
    </message>
    <message>
        <source>Dans Guichet : {step}</source>
        <translation>In Guichet: {step}</translation>
    </message>
    <message>
        <source>Selon le cas :</source>
        <translation>Depending on the case:</translation>
    </message>
    <message>
        <source>étape en cours</source>
        <translation>current step</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Calculer l&apos;échéance</source>
        <translation>Work out the deadline</translation>
    </message>
    <message>
        <source>Les étapes du guide A</source>
        <translation>Steps in Guide A</translation>
    </message>
    <message>
        <source>Pour y arriver</source>
        <translation>How to get there</translation>
    </message>
    <message>
        <source>Ce que fait l&apos;usager</source>
        <translation>What the user does</translation>
    </message>
    <message>
        <source>Montrer</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>À vérifier</source>
        <translation>What to check</translation>
    </message>
    <message>
        <source>À dire</source>
        <translation>What to say</translation>
    </message>
    <message>
        <source>À ne pas promettre</source>
        <translation>What not to promise</translation>
    </message>
    <message>
        <source>Aide à la décision</source>
        <translation>Decision help</translation>
    </message>
    <message>
        <source>Ce qui peut bloquer ici</source>
        <translation>What can go wrong here</translation>
    </message>
    <message>
        <source>Propre à Guichet : les guides n&apos;en disent rien</source>
        <translation>Guichet&apos;s own: the guides say nothing of it</translation>
    </message>
    <message>
        <source>À savoir : les guides se contredisent</source>
        <translation>Good to know: the guides disagree</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Opter pour un espace accessible par adresse électronique et mot de passe</source>
        <translation>Opt for an account accessible with an email address and password</translation>
    </message>
    <message>
        <source>Autres rubriques</source>
        <translation>Other topics</translation>
    </message>
    <message>
        <source>Aide : accéder aux fiches pratiques</source>
        <translation>Help: see the practical guides</translation>
    </message>
    <message>
        <source>Le mode simplifié</source>
        <translation>Basic mode</translation>
    </message>
    <message>
        <source>Le mode expert</source>
        <translation>Expert mode</translation>
    </message>
    <message>
        <source>L&apos;adresse électronique de connexion</source>
        <translation>The login email address</translation>
    </message>
    <message>
        <source>Le mot de passe</source>
        <translation>The password</translation>
    </message>
    <message>
        <source>Une adresse déjà associée à un espace</source>
        <translation>An address already linked to an account</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>HolderStep</name>
    <message>
        <source>Votre adresse habituelle est déjà celle d&apos;un espace accessible par adresse électronique et mot de passe, ou réservée pour son activation : vous devez en choisir une autre.</source>
        <translation>Your regular address already belongs to an account accessible with an email address and password, or is reserved for its activation: you must choose a different one.</translation>
    </message>
    <message>
        <source>Vous êtes le seul détenteur d&apos;un espace avec certificat non valide qui utilise cette adresse : vous pourrez utiliser votre adresse habituelle.</source>
        <translation>You are the sole holder of an account with an invalid certificate using this address: you will be able to use your regular address.</translation>
    </message>
    <message>
        <source>Vous n&apos;êtes pas le seul détenteur d&apos;un espace avec certificat non valide qui utilise cette adresse : un seul salarié peut la garder, et personne ne l&apos;a encore reprise. Les autres devront en choisir une autre.</source>
        <translation>You are not the sole holder of an account with an invalid certificate using this address: only one employee may keep it, and nobody has done so yet. The others will have to choose a different one.</translation>
    </message>
    <message>
        <source>Sur le site, c&apos;est le certificat qui dit qui vous êtes. Ici, choisissez la personne dont vous tenez le rôle.</source>
        <translation>On the site, the certificate tells who you are. Here, choose the person whose part you play.</translation>
    </message>
    <message>
        <source>Votre espace avec certificat</source>
        <translation>Your account with a certificate</translation>
    </message>
    <message>
        <source>Titulaire du certificat : *</source>
        <translation>Certificate holder: *</translation>
    </message>
    <message>
        <source>Adresse électronique habituelle :</source>
        <translation>Regular email address:</translation>
    </message>
    <message>
        <source>N° d&apos;abonné :</source>
        <translation>Subscriber number:</translation>
    </message>
    <message>
        <source>Dossiers :</source>
        <translation>Companies:</translation>
    </message>
    <message>
        <source>Votre espace reste tel qu&apos;il était, avec toutes vos entreprises et tous vos services en ligne.</source>
        <translation>Your account stays just as it used to be, with all your company details and related online services.</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Personne ne détient ici d&apos;espace avec certificat. Mettez en place une situation d&apos;un clic :</source>
        <translation>Nobody here holds an account with a certificate. Set up a situation with one click:</translation>
    </message>
    <message>
        <source>Certificat non valide, seul détenteur de l&apos;adresse</source>
        <translation>Invalid certificate, sole holder of the address</translation>
    </message>
    <message>
        <source>Certificats non valides, adresse partagée par deux salariés</source>
        <translation>Invalid certificates, address shared by two employees</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Bienvenue sur le portail simulé</source>
        <translation>Welcome to the simulated portal</translation>
    </message>
    <message>
        <source>Pour commencer comme sur le site, cliquez sur « Votre espace professionnel », en haut à droite de l&apos;écran.</source>
        <translation>To start as on the website, click on &quot;Your professional account&quot; at the top right of the screen.</translation>
    </message>
    <message>
        <source>Guichet reproduit hors ligne les démarches décrites par les guides FOCUS : créer un espace professionnel, l&apos;activer avec le code reçu par courriel, conserver le récapitulatif. Aucune donnée ne quitte ce poste et rien n&apos;est transmis à l&apos;administration.</source>
        <translation>Guichet reproduces offline the procedures described in the FOCUS Guides: setting up a professional account, activating it with the code received by email, saving the summary. No data leaves this computer and nothing is sent to the tax authorities.</translation>
    </message>
    <message>
        <source>N&apos;utilisez que des personnes et des mots de passe fictifs.</source>
        <translation>Use fictitious people and passwords only.</translation>
    </message>
</context>
<context>
    <name>IdentityPanel</name>
    <message>
        <source>Abonné: {number}</source>
        <translation>Subscriber: {number}</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Exit</translation>
    </message>
</context>
<context>
    <name>KeyMissingBar</name>
    <message>
        <source>La clé de chiffrement est introuvable : les réponses aux questions de confiance et les anciens messages sont illisibles, et aucune nouvelle inscription n&apos;est possible. Si vous avez une copie de la clé, remettez-la en place, puis relancez Guichet.</source>
        <translation>The encryption key cannot be found: answers to security questions and old messages cannot be read, and no new registration is possible. If you have a copy of the key, put it back in place, then restart Guichet.</translation>
    </message>
    <message>
        <source>Créer une nouvelle clé…</source>
        <translation>Create a new key…</translation>
    </message>
    <message>
        <source>Une nouvelle clé ne rend pas lisible ce que l&apos;ancienne a chiffré : seule l&apos;ancienne le peut, si vous la retrouvez. Créer une nouvelle clé ?</source>
        <translation>A new key cannot read what the old one has encrypted: only the old key can, if you find it again. Create a new key?</translation>
    </message>
    <message>
        <source>Oui, créer une nouvelle clé</source>
        <translation>Yes, create a new key</translation>
    </message>
    <message>
        <source>Non, ne rien changer</source>
        <translation>No, change nothing</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Voir les appels</source>
        <translation>See the calls</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>{count} appels sont ouverts, sans résumé copié ni enregistré. Si vous quittez, ils sont perdus.</source>
        <translation>{count} calls are open, and their summaries were neither copied nor saved. If you quit, they are lost.</translation>
    </message>
    <message>
        <source>Un appel est ouvert, sans résumé copié ni enregistré. Si vous quittez, il est perdu.</source>
        <translation>A call is open, and its summary was neither copied nor saved. If you quit, it is lost.</translation>
    </message>
</context>
<context>
    <name>Locks</name>
    <message>
        <source>Ce choix est fixé pour ce poste par son administrateur.</source>
        <translation>This is settled for this computer by its administrator.</translation>
    </message>
</context>
<context>
    <name>LoginAddressStep</name>
    <message>
        <source>Saisissez l&apos;adresse électronique de connexion de votre espace. Sa question de confiance vous sera posée.</source>
        <translation>Enter the login email address of your account. You will be asked its security question.</translation>
    </message>
    <message>
        <source>Les champs marqués d&apos;un astérisque (*) doivent être renseignés.</source>
        <translation>Fields marked with an asterisk (*) are mandatory.</translation>
    </message>
    <message>
        <source>Adresse électronique de connexion : *</source>
        <translation>Login email address: *</translation>
    </message>
    <message>
        <source>utilisateur@domaine</source>
        <translation>user@domain</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>LookButtons</name>
    <message>
        <source>Réduire ({zoom} %)</source>
        <translation>Smaller ({zoom}%)</translation>
    </message>
    <message>
        <source>Agrandir ({zoom} %)</source>
        <translation>Larger ({zoom}%)</translation>
    </message>
    <message>
        <source>Thème clair</source>
        <translation>Light theme</translation>
    </message>
    <message>
        <source>Thème sombre</source>
        <translation>Dark theme</translation>
    </message>
</context>
<context>
    <name>MailboxPane</name>
    <message>
        <source>Boîte de réception</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Courrier indésirable</source>
        <translation>Junk</translation>
    </message>
    <message>
        <source>Messagerie</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>Messagerie – 1 non lu</source>
        <translation>Mailbox – 1 unread</translation>
    </message>
    <message>
        <source>Messagerie – {count} non lus</source>
        <translation>Mailbox – {count} unread</translation>
    </message>
    <message>
        <source>Nouveau message pour {address}</source>
        <translation>New message for {address}</translation>
    </message>
    <message>
        <source>La messagerie ne répond pas pour le moment.</source>
        <translation>The mailbox is not responding at the moment.</translation>
    </message>
    <message>
        <source>Aucun message ne correspond à la recherche.</source>
        <translation>No message matches the search.</translation>
    </message>
    <message>
        <source>Aucun courrier indésirable.</source>
        <translation>No junk mail.</translation>
    </message>
    <message>
        <source>Aucun message. Le code d&apos;activation arrivera ici.</source>
        <translation>No messages. The activation code will arrive here.</translation>
    </message>
    <message>
        <source>Ouvrir le message</source>
        <translation>Open the message</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Seules les 1 000 premières adresses sont proposées. Pour une autre, tapez-la dans « Rechercher ».</source>
        <translation>Only the first 1,000 addresses are offered. For another one, type it into “Search”.</translation>
    </message>
    <message>
        <source>Rechercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Messagerie</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>Guichet</source>
        <translation>Guichet</translation>
    </message>
    <message>
        <source>Accueil</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Exemples ▾</source>
        <translation>Examples ▾</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Appel</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>FR</source>
        <translation>FR</translation>
    </message>
    <message>
        <source>EN</source>
        <translation>EN</translation>
    </message>
    <message>
        <source>A−</source>
        <translation>A−</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>A+</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
</context>
<context>
    <name>MessageListModel</name>
    <message>
        <source>A : {address}</source>
        <translation>To: {address}</translation>
    </message>
    <message>
        <source>Non lu</source>
        <translation>Unread</translation>
    </message>
</context>
<context>
    <name>MessageSaver</name>
    <message>
        <source>Enregistrer le message</source>
        <translation>Save the message</translation>
    </message>
    <message>
        <source>Messages (*.eml)</source>
        <translation>Messages (*.eml)</translation>
    </message>
    <message>
        <source>Ce message ne peut pas être lu ; rien n&apos;a été enregistré.</source>
        <translation>This message cannot be read; nothing has been saved.</translation>
    </message>
    <message>
        <source>« {path} » ne peut pas être écrit. Choisissez un autre dossier ou un autre nom.</source>
        <translation>&quot;{path}&quot; cannot be written. Choose another folder or another name.</translation>
    </message>
    <message>
        <source>Message enregistré : {path}</source>
        <translation>Message saved: {path}</translation>
    </message>
</context>
<context>
    <name>MessageView</name>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Texte</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Ce message n&apos;a pas de forme texte.</source>
        <translation>This message has no text form.</translation>
    </message>
    <message>
        <source>Déplacer vers Courrier indésirable</source>
        <translation>Move to Junk</translation>
    </message>
    <message>
        <source>Déplacer vers Boîte de réception</source>
        <translation>Move to Inbox</translation>
    </message>
    <message>
        <source>(sans objet)</source>
        <translation>(no subject)</translation>
    </message>
    <message>
        <source>De : {address}</source>
        <translation>From: {address}</translation>
    </message>
    <message>
        <source>A : {address}</source>
        <translation>To: {address}</translation>
    </message>
    <message>
        <source>Date : {date}</source>
        <translation>Date: {date}</translation>
    </message>
    <message>
        <source>Liste des pièces jointes {arrow}</source>
        <translation>List of attachments {arrow}</translation>
    </message>
    <message>
        <source>{name} ({size} octets)</source>
        <translation>{name} ({size} bytes)</translation>
    </message>
    <message>
        <source>Aucune pièce jointe</source>
        <translation>No attachment</translation>
    </message>
    <message>
        <source>Code copié</source>
        <translation>Code copied</translation>
    </message>
    <message>
        <source>Ce message est illisible sur ce poste : la clé qui le protège n&apos;est pas là. Les messages à venir pourront être lus.</source>
        <translation>This message cannot be read on this computer: the key that protects it is missing. New messages will be readable.</translation>
    </message>
    <message>
        <source>Ce message n&apos;existe plus.</source>
        <translation>This message no longer exists.</translation>
    </message>
    <message>
        <source>Choisissez un message dans la liste.</source>
        <translation>Choose a message from the list.</translation>
    </message>
    <message>
        <source>Copier le code</source>
        <translation>Copy the code</translation>
    </message>
    <message>
        <source>Épeler le code</source>
        <translation>Spell the code</translation>
    </message>
    <message>
        <source>En-têtes :</source>
        <translation>Headers:</translation>
    </message>
    <message>
        <source>Source :</source>
        <translation>Source:</translation>
    </message>
    <message>
        <source>Enregistrer…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Marquer comme non lu</source>
        <translation>Mark as unread</translation>
    </message>
</context>
<context>
    <name>ModePage</name>
    <message>
        <source>Professionnels</source>
        <translation>Professionals</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>Vous souhaitez créer un espace pour votre propre entreprise dont vous ne partagerez pas la gestion des services en ligne ? Optez pour le mode simplifié</source>
        <translation>Do you want to set up an account for your own company, without sharing the management of its online services? Choose basic mode</translation>
    </message>
    <message>
        <source>Vous devrez renseigner le SIREN de l&apos;entreprise concernée, l&apos;adresse électronique qui permettra de la joindre à tout sujet la concernant, ainsi qu&apos;une adresse électronique qui vous servira d&apos;identifiant de connexion à l&apos;espace professionnel.</source>
        <translation>You will have to enter the company&apos;s SIREN number, an email address at which it can be contacted about anything that concerns it, and an email address that you will use to log into the professional account.</translation>
    </message>
    <message>
        <source>Une fois l&apos;espace simplifié activé, les services en ligne seront immédiatement accessibles pour l&apos;entreprise.</source>
        <translation>Once the basic account is activated, the company&apos;s online services will be available immediately.</translation>
    </message>
    <message>
        <source>Créez votre espace en mode simplifié</source>
        <translation>Set up your account in basic mode</translation>
    </message>
    <message>
        <source>En savoir plus</source>
        <translation>Learn more</translation>
    </message>
    <message>
        <source>Vous souhaitez créer un espace pour l&apos;entreprise que vous représentez ou dont vous partagerez la gestion des services en ligne ? Optez pour le mode expert</source>
        <translation>Do you want to set up an account for a company that you represent, or share the management of its online services? Choose expert mode</translation>
    </message>
    <message>
        <source>Vous devrez renseigner une adresse électronique qui vous servira d&apos;identifiant de connexion à l&apos;espace professionnel.</source>
        <translation>You will have to enter an email address that you will use to log into the professional account.</translation>
    </message>
    <message>
        <source>Une fois l&apos;espace expert activé, vous devrez adhérer aux services en ligne pour chacune des entreprises que vous gérez.</source>
        <translation>Once the expert account is activated, you will have to sign up for the online services for each of the companies that you manage.</translation>
    </message>
    <message>
        <source>Créez votre espace en mode expert</source>
        <translation>Set up your account in expert mode</translation>
    </message>
</context>
<context>
    <name>MomentDialog</name>
    <message>
        <source>Choisir un moment</source>
        <translation>Choose a moment</translation>
    </message>
    <message>
        <source>Date et heure (heure de Paris) :</source>
        <translation>Date and time (Paris time):</translation>
    </message>
    <message>
        <source>Par exemple : 22/08/2023 13:00, 22/08 13h, hier 13h, 22 août 2023 à 13 h.</source>
        <translation>For example: 22/08/2023 13:00, 22/08 1pm, yesterday 1pm, 22 August 2023 at 1 pm.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Régler l&apos;horloge</source>
        <translation>Set the clock</translation>
    </message>
</context>
<context>
    <name>NotSimulatedPage</name>
    <message>
        <source>Cette partie du site n&apos;est pas simulée par Guichet.</source>
        <translation>This part of the website is not simulated by Guichet.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OpenMessage</name>
    <message>
        <source>Message déplacé</source>
        <translation>Message moved</translation>
    </message>
</context>
<context>
    <name>OptingPage</name>
    <message>
        <source>Titulaire du certificat</source>
        <translation>Certificate holder</translation>
    </message>
    <message>
        <source>Identifiants</source>
        <translation>Login details</translation>
    </message>
    <message>
        <source>Question de confiance</source>
        <translation>Security question</translation>
    </message>
    <message>
        <source>Enregistrement</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Opter pour un espace accessible par adresse électronique et mot de passe</source>
        <translation>Opt for an account accessible with an email address and password</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Exit</translation>
    </message>
</context>
<context>
    <name>OptionsMenu</name>
    <message>
        <source>Thème du système</source>
        <translation>System theme</translation>
    </message>
    <message>
        <source>Thème clair</source>
        <translation>Light theme</translation>
    </message>
    <message>
        <source>Thème sombre</source>
        <translation>Dark theme</translation>
    </message>
    <message>
        <source>Bouton « Copier le code » dans la messagerie</source>
        <translation>&quot;Copy the code&quot; button in the mailbox</translation>
    </message>
    <message>
        <source>Les messages arrivent dans « Courrier indésirable »</source>
        <translation>Messages arrive in &quot;Junk&quot;</translation>
    </message>
    <message>
        <source>Chronologie d&apos;un espace…</source>
        <translation>Timeline of an account…</translation>
    </message>
    <message>
        <source>Copier le diagnostic</source>
        <translation>Copy the diagnostic</translation>
    </message>
</context>
<context>
    <name>PasswordChangedPage</name>
    <message>
        <source>Civ. neutre {name}</source>
        <translation>Neutral title {name}</translation>
    </message>
    <message>
        <source>Ce mot de passe est valable jusqu&apos;au {day}.</source>
        <translation>This password is valid until {day}.</translation>
    </message>
    <message>
        <source>Professionnels</source>
        <translation>Professionals</translation>
    </message>
    <message>
        <source>Réinitialisation de votre mot de passe</source>
        <translation>Resetting your password</translation>
    </message>
    <message>
        <source>Votre mot de passe a été réinitialisé avec succès.</source>
        <translation>Your password has been successfully reset.</translation>
    </message>
    <message>
        <source>Vous allez recevoir un courriel de confirmation.</source>
        <translation>You will receive a confirmation email.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Masquer le mot de passe</source>
        <translation>Hide the password</translation>
    </message>
    <message>
        <source>Afficher le mot de passe</source>
        <translation>Show the password</translation>
    </message>
    <message>
        <source>Verrouillage des majuscules activé</source>
        <translation>Caps lock is on</translation>
    </message>
</context>
<context>
    <name>PasswordResetStep</name>
    <message>
        <source>Civ. neutre {name}</source>
        <translation>Neutral title {name}</translation>
    </message>
    <message>
        <source>Ce mot de passe est valable jusqu&apos;au {day}.</source>
        <translation>This password is valid until {day}.</translation>
    </message>
    <message>
        <source>Réinitialisation de votre mot de passe</source>
        <translation>Resetting of your password</translation>
    </message>
    <message>
        <source>Votre mot de passe a été réinitialisé avec succès.</source>
        <translation>Your password has been successfully reset.</translation>
    </message>
    <message>
        <source>Vous allez recevoir un courriel de confirmation.</source>
        <translation>You will receive a confirmation email.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Portal</name>
    <message>
        <source>Votre espace particulier</source>
        <translation>Your personal account</translation>
    </message>
</context>
<context>
    <name>PortalFrame</name>
    <message>
        <source>Simulation — données fictives uniquement. Aucun lien avec l&apos;administration.</source>
        <translation>Simulation — fictitious data only. Not affiliated with the tax authorities.</translation>
    </message>
    <message>
        <source>impots.gouv.fr</source>
        <translation>impots.gouv.fr</translation>
    </message>
    <message>
        <source>simulé</source>
        <translation>simulated</translation>
    </message>
    <message>
        <source>Votre espace particulier</source>
        <translation>Your personal account</translation>
    </message>
    <message>
        <source>Votre espace professionnel</source>
        <translation>Your professional account</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Aperçu avant impression</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>Réduire</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Agrandir</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Imprimer…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Non, ne rien changer</source>
        <translation>No, change nothing</translation>
    </message>
</context>
<context>
    <name>ReasonCombo</name>
    <message>
        <source>(aucun)</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>ReasonView</name>
    <message>
        <source>La règle</source>
        <translation>The rule</translation>
    </message>
    <message>
        <source>Où les guides le disent</source>
        <translation>Where the guides say so</translation>
    </message>
    <message>
        <source>Où les guides se contredisent ou se taisent</source>
        <translation>Where the guides disagree or are silent</translation>
    </message>
    <message>
        <source>guide {guide}, § {section}, ligne {line}</source>
        <translation>guide {guide}, § {section}, line {line}</translation>
    </message>
    <message>
        <source>les guides n&apos;en disent rien</source>
        <translation>the guides say nothing about it</translation>
    </message>
</context>
<context>
    <name>RecapStep</name>
    <message>
        <source>Entreprise</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>SIREN de l&apos;entreprise concernée :</source>
        <translation>SIREN of the company concerned:</translation>
    </message>
    <message>
        <source>Adresse électronique de l&apos;entreprise :</source>
        <translation>Company&apos;s email address:</translation>
    </message>
    <message>
        <source>Nom de l&apos;entreprise :</source>
        <translation>Company&apos;s name:</translation>
    </message>
    <message>
        <source>Usager</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Nom :</source>
        <translation>Surname:</translation>
    </message>
    <message>
        <source>Prénom :</source>
        <translation>First name:</translation>
    </message>
    <message>
        <source>Téléphone :</source>
        <translation>Telephone:</translation>
    </message>
    <message>
        <source>Adresse électronique de connexion :</source>
        <translation>Login email address:</translation>
    </message>
    <message>
        <source>Numéro de voie :</source>
        <translation>Street number:</translation>
    </message>
    <message>
        <source>Nature de la voie :</source>
        <translation>Type of street:</translation>
    </message>
    <message>
        <source>Libellé de la voie :</source>
        <translation>Street name:</translation>
    </message>
    <message>
        <source>Complément d&apos;adresse :</source>
        <translation>Additional address details:</translation>
    </message>
    <message>
        <source>Code postal :</source>
        <translation>Postal code:</translation>
    </message>
    <message>
        <source>Ville :</source>
        <translation>Town:</translation>
    </message>
    <message>
        <source>Pays :</source>
        <translation>Country:</translation>
    </message>
    <message>
        <source>Question de confiance :</source>
        <translation>Security question:</translation>
    </message>
    <message>
        <source>Réponse à la question de confiance :</source>
        <translation>Answer to the security question:</translation>
    </message>
    <message>
        <source>Etape précédente</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Confirm</translation>
    </message>
</context>
<context>
    <name>Recommendations</name>
    <message>
        <source>Pour faciliter la mémorisation, vous pouvez adopter par exemple la technique de la phrase « Un tien vaut mieux que deux tu l&apos;auras » : {example}</source>
        <translation>To make it easier to remember, you can for example turn a sentence into a password, such as &quot;Un tien vaut mieux que deux tu l&apos;auras&quot;: {example}</translation>
    </message>
    <message>
        <source>Recommandations pour prévenir des usurpations</source>
        <translation>Recommendations to prevent identity theft</translation>
    </message>
    <message>
        <source>• 1 mot de passe différent pour chaque site (limitation des effets en cas d&apos;interception) ;</source>
        <translation>• a different password for each website (to limit the consequences if one is intercepted);</translation>
    </message>
    <message>
        <source>• 1 mot de passe différent de ceux utilisés précédemment ;</source>
        <translation>• a password that you have not used before;</translation>
    </message>
    <message>
        <source>• ne l&apos;envoyez pas par courriel (les messageries électroniques sont cibles de nombreuses tentatives de piratage) ;</source>
        <translation>• do not send it by email (mailboxes are the target of many hacking attempts);</translation>
    </message>
    <message>
        <source>• ne l&apos;écrivez jamais sur quelque support que ce soit (ni fichier ni papier) ;</source>
        <translation>• never write it down anywhere (in a file or on paper);</translation>
    </message>
    <message>
        <source>• renouvelez vos mots de passe régulièrement (notamment en cas de changement de collaborateur) ;</source>
        <translation>• change your passwords regularly (especially when a member of staff leaves);</translation>
    </message>
    <message>
        <source>Par ailleurs, il est conseillé de configurer votre navigateur pour qu&apos;il ne se souvienne pas des mots de passe saisis.</source>
        <translation>You are also advised to configure your browser so that it does not remember the passwords you enter.</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Ce champ doit être renseigné.</source>
        <translation>This field is mandatory.</translation>
    </message>
    <message>
        <source>Ce champ accepte {limit} caractères au maximum.</source>
        <translation>This field accepts no more than {limit} characters.</translation>
    </message>
    <message>
        <source>Ce champ tient sur une seule ligne, sans caractère invisible. Ressaisissez-le au clavier.</source>
        <translation>This field must be a single line, without invisible characters. Type it again on the keyboard.</translation>
    </message>
    <message>
        <source>Le caractère « {character} » ne peut pas être imprimé : lettres latines, grecques ou cyrilliques.</source>
        <translation>The character &quot;{character}&quot; cannot be printed: use Latin, Greek or Cyrillic letters.</translation>
    </message>
    <message>
        <source>Pour continuer, cochez la case et acceptez les conditions générales.</source>
        <translation>To continue, check the box and accept the terms and conditions.</translation>
    </message>
    <message>
        <source>Les caractères saisis ne correspondent pas au texte de l&apos;image</source>
        <translation>The characters entered do not match the text in the image</translation>
    </message>
    <message>
        <source>Le délai pour saisir les caractères est expiré</source>
        <translation>The time for entering the characters has expired</translation>
    </message>
    <message>
        <source>Cette adresse électronique n&apos;est pas valide. Exemple : utilisateur@domaine.fr</source>
        <translation>This email address is not valid. Example: user@domain.fr</translation>
    </message>
    <message>
        <source>Cette adresse électronique est déjà associée à un autre espace professionnel, veuillez en saisir une autre ou vous mettre en relation avec le détenteur de cet espace.</source>
        <translation>This email address is already linked to another professional account; please enter another one or contact the holder of that account.</translation>
    </message>
    <message>
        <source>Cette adresse électronique est déjà associée à un autre espace professionnel, veuillez en saisir une autre ou vous mettre en relation avec le détenteur de cet espace. Cet espace attend son activation : aucun autre code ne peut être demandé pour cette adresse avant le {deadline}.</source>
        <translation>This email address is already linked to another professional account; please enter another one or contact the holder of that account. That account is pending activation: no other code can be requested for this address before {deadline}.</translation>
    </message>
    <message>
        <source>Les deux adresses électroniques ne sont pas identiques.</source>
        <translation>The two email addresses are not the same.</translation>
    </message>
    <message>
        <source>Le mot de passe doit comporter au moins {limit} caractères.</source>
        <translation>The password must have at least {limit} characters.</translation>
    </message>
    <message>
        <source>Le mot de passe ne doit pas comporter d&apos;espace.</source>
        <translation>The password must not contain spaces.</translation>
    </message>
    <message>
        <source>Le mot de passe doit comporter des chiffres et des lettres.</source>
        <translation>The password must contain numbers and letters.</translation>
    </message>
    <message>
        <source>Les deux mots de passe ne sont pas identiques.</source>
        <translation>The two passwords are not the same.</translation>
    </message>
    <message>
        <source>Ce numéro de téléphone n&apos;est pas valide. Exemple : 0123456789 ou +33 1 23 45 67 89</source>
        <translation>This telephone number is not valid. Example: 0123456789 or +33 1 23 45 67 89</translation>
    </message>
    <message>
        <source>En France, le code postal comporte cinq chiffres.</source>
        <translation>In France a postal code has five digits.</translation>
    </message>
    <message>
        <source>Choisissez une valeur de la liste.</source>
        <translation>Choose a value from the list.</translation>
    </message>
    <message>
        <source>Le code d&apos;activation comporte {limit} lettres, majuscules et minuscules, sans espace.</source>
        <translation>The activation code has {limit} letters, upper and lower case, without spaces.</translation>
    </message>
    <message>
        <source>Saisissez le code d&apos;activation reçu dans votre messagerie, et non votre mot de passe.</source>
        <translation>Enter the activation code that you received in your email inbox, not your password.</translation>
    </message>
    <message>
        <source>Ce code d&apos;activation ne correspond pas à cette adresse électronique. Vérifiez le code et l&apos;adresse : les majuscules et les minuscules du code comptent.</source>
        <translation>This activation code does not match this email address. Check the code and the address: upper and lower case matter in the code.</translation>
    </message>
    <message>
        <source>Ce code d&apos;activation a déjà été utilisé : votre espace est activé, vous pouvez vous connecter.</source>
        <translation>This activation code has already been used: your account is activated, you can sign in.</translation>
    </message>
    <message>
        <source>Ce code d&apos;activation n&apos;est plus valable depuis le {deadline} : le délai de 48 heures est dépassé. Recommencez la procédure depuis le début pour recevoir un nouveau code.</source>
        <translation>This activation code is no longer valid: the 48-hour period ended on {deadline}. Start the procedure again from the beginning to receive a new activation code.</translation>
    </message>
    <message>
        <source>Trop d&apos;essais erronés. Vous pourrez réessayer à partir du {until}.</source>
        <translation>Too many wrong attempts. You can try again from {until}.</translation>
    </message>
    <message>
        <source>L&apos;adresse électronique ou le mot de passe est incorrect. Vérifiez votre saisie.</source>
        <translation>The email address or the password is wrong. Check what you entered.</translation>
    </message>
    <message>
        <source>Votre espace n&apos;est pas encore activé. Activez-le avec le code reçu dans votre messagerie, au plus tard le {deadline} : « Activer mon espace / mes services ».</source>
        <translation>Your account is not activated yet. Activate it with the code received in your email inbox, by {deadline} at the latest: &quot;Activate my account / my services&quot;.</translation>
    </message>
    <message>
        <source>Cochez le ou les identifiants que vous souhaitez modifier.</source>
        <translation>Check the login details that you wish to change.</translation>
    </message>
    <message>
        <source>Cette adresse électronique est déjà celle de votre espace, veuillez en saisir une autre.</source>
        <translation>This is already the email address of your account; please enter another one.</translation>
    </message>
    <message>
        <source>Une modification attend déjà son activation. Utilisez le code reçu, ou attendez le {deadline} pour en demander un autre.</source>
        <translation>A change is already pending activation. Use the code you received, or wait until {deadline} to request another one.</translation>
    </message>
    <message>
        <source>Ce mot de passe est déjà celui de votre espace, veuillez en choisir un autre.</source>
        <translation>This is already the password of your account; please choose another one.</translation>
    </message>
    <message>
        <source>Ce code active votre nouvelle adresse électronique : saisissez {address}, à laquelle il a été envoyé, et non l&apos;ancienne.</source>
        <translation>This code activates your new email address: enter {address}, to which it was sent, not the old one.</translation>
    </message>
    <message>
        <source>Cette réponse n&apos;est pas celle qui a été enregistrée pour cette adresse électronique.</source>
        <translation>This is not the answer recorded for this email address.</translation>
    </message>
    <message>
        <source>Le SIREN comporte {limit} chiffres.</source>
        <translation>A SIREN has {limit} digits.</translation>
    </message>
    <message>
        <source>Ce numéro n&apos;est pas votre numéro d&apos;abonné.</source>
        <translation>This is not your subscriber number.</translation>
    </message>
    <message>
        <source>Vos identifiants viennent d&apos;être modifiés dans une autre fenêtre. Recommencez.</source>
        <translation>Your login details have just been changed in another window. Start again.</translation>
    </message>
    <message>
        <source>Cet espace professionnel n&apos;existe plus.</source>
        <translation>This professional account no longer exists.</translation>
    </message>
    <message>
        <source>La clé de chiffrement est introuvable : les réponses aux questions de confiance ne peuvent être ni lues ni enregistrées, et aucun message ne peut être envoyé.</source>
        <translation>The encryption key cannot be found: answers to security questions can neither be read nor saved, and no message can be sent.</translation>
    </message>
    <message>
        <source>Ce jour et cette heure ne sont pas compris. Écrivez-les comme dans les exemples.</source>
        <translation>This day and time were not understood. Write them as in the examples.</translation>
    </message>
    <message>
        <source>Ajoutez l&apos;heure.</source>
        <translation>Add the time.</translation>
    </message>
    <message>
        <source>Ce jour n&apos;existe pas.</source>
        <translation>This day does not exist.</translation>
    </message>
    <message>
        <source>Cette date tombe un autre jour de la semaine.</source>
        <translation>This date falls on another day of the week.</translation>
    </message>
    <message>
        <source>Cette heure n&apos;existe pas : cette nuit-là, les horloges de Paris avancent d&apos;une heure.</source>
        <translation>This time does not exist: that night, the clocks in Paris go forward by an hour.</translation>
    </message>
    <message>
        <source>L&apos;horloge va de l&apos;année {first} à l&apos;année {last}.</source>
        <translation>The clock goes from the year {first} to the year {last}.</translation>
    </message>
    <message>
        <source>Ce moment est encore à venir : vérifiez le jour et l&apos;heure.</source>
        <translation>This moment is still to come: check the day and the time.</translation>
    </message>
    <message>
        <source>Recopiez les six caractères de l&apos;image.</source>
        <translation>Enter the six characters from the image.</translation>
    </message>
    <message>
        <source>Confirmez l&apos;adresse électronique de connexion.</source>
        <translation>Confirm the login email address.</translation>
    </message>
    <message>
        <source>Confirmez le mot de passe.</source>
        <translation>Confirm the password.</translation>
    </message>
    <message>
        <source>Écrivez un jour et une heure.</source>
        <translation>Write a day and a time.</translation>
    </message>
    <message>
        <source>Ce qui a été saisi est trop long.</source>
        <translation>What was entered is too long.</translation>
    </message>
    <message>
        <source>Un caractère ne peut pas être imprimé.</source>
        <translation>A character cannot be printed.</translation>
    </message>
    <message>
        <source>Cette adresse électronique est celle d&apos;un espace qui attend son activation.</source>
        <translation>This email address is that of an account that is pending activation.</translation>
    </message>
    <message>
        <source>Le mot de passe est trop court.</source>
        <translation>The password is too short.</translation>
    </message>
    <message>
        <source>Ce n&apos;est pas un code d&apos;activation.</source>
        <translation>This is not an activation code.</translation>
    </message>
    <message>
        <source>Ce code d&apos;activation n&apos;est plus valable : le délai de 48 heures est dépassé.</source>
        <translation>This activation code is no longer valid: the 48-hour time limit has passed.</translation>
    </message>
    <message>
        <source>Trop d&apos;essais erronés : il faut attendre.</source>
        <translation>Too many wrong attempts: one has to wait.</translation>
    </message>
    <message>
        <source>Votre espace n&apos;est pas encore activé.</source>
        <translation>Your account is not activated yet.</translation>
    </message>
    <message>
        <source>Une modification attend déjà son activation.</source>
        <translation>A change is already pending activation.</translation>
    </message>
    <message>
        <source>Ce code active votre nouvelle adresse électronique : saisissez-la, et non l&apos;ancienne.</source>
        <translation>This code activates your new email address: enter that one, not the old one.</translation>
    </message>
    <message>
        <source>Ce n&apos;est pas un SIREN.</source>
        <translation>This is not a SIREN.</translation>
    </message>
    <message>
        <source>L&apos;horloge ne va pas jusqu&apos;à cette année.</source>
        <translation>The clock does not go as far as this year.</translation>
    </message>
</context>
<context>
    <name>RegistrationPage</name>
    <message>
        <source>Conditions générales</source>
        <translation>Terms and conditions</translation>
    </message>
    <message>
        <source>Identifiants</source>
        <translation>Login details</translation>
    </message>
    <message>
        <source>Formulaire inscription</source>
        <translation>Registration form</translation>
    </message>
    <message>
        <source>Récapitulatif</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Enregistrement</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Créer votre espace professionnel</source>
        <translation>Set up your professional account</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Exit</translation>
    </message>
</context>
<context>
    <name>ResultDelegate</name>
    <message>
        <source>Image à venir</source>
        <translation>Picture to come</translation>
    </message>
</context>
<context>
    <name>RulingEntry</name>
    <message>
        <source>Les guides</source>
        <translation>The guides</translation>
    </message>
    <message>
        <source>Le simulateur</source>
        <translation>The simulator</translation>
    </message>
    <message>
        <source>ouvert</source>
        <translation>open</translation>
    </message>
    <message>
        <source>fermé</source>
        <translation>closed</translation>
    </message>
</context>
<context>
    <name>SamplesBar</name>
    <message>
        <source>{name} · {situation} (situation au {moment})</source>
        <translation>{name} · {situation} (as of {moment})</translation>
    </message>
    <message>
        <source>{said} · les identifiants ont changé depuis</source>
        <translation>{said} · the credentials have changed since</translation>
    </message>
    <message>
        <source>Mot de passe : {text}</source>
        <translation>Password: {text}</translation>
    </message>
    <message>
        <source>Mot de passe à choisir : {text}</source>
        <translation>Password to be chosen: {text}</translation>
    </message>
    <message>
        <source>Adresse : {text}</source>
        <translation>Address: {text}</translation>
    </message>
    <message>
        <source>N° d&apos;abonné : {text}</source>
        <translation>Subscriber no.: {text}</translation>
    </message>
    <message>
        <source>Copié</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Préremplir la connexion</source>
        <translation>Fill in the sign-in page</translation>
    </message>
</context>
<context>
    <name>SamplesMenu</name>
    <message>
        <source>Sauvegardes…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>Sauvegardes (données sur un serveur : à demander à la personne qui le gère)</source>
        <translation>Backups (data on a server: ask the person who looks after it)</translation>
    </message>
    <message>
        <source>Sauvegardes (pas dans le bac à sable)</source>
        <translation>Backups (not in the sandbox)</translation>
    </message>
    <message>
        <source>Tout remettre à zéro…</source>
        <translation>Start from nothing again…</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>Revenir</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Bac à sable : {title}. Rien de ce qui se passe ici ne touche vos espaces.</source>
        <translation>Sandbox: {title}. Nothing that happens here touches your accounts.</translation>
    </message>
    <message>
        <source>Bac à sable : {title}. En préparation : attendez que l&apos;écran soit prêt…</source>
        <translation>Sandbox: {title}. Being prepared: wait until the screen is ready…</translation>
    </message>
    <message>
        <source>{title} – bac à sable</source>
        <translation>{title} – sandbox</translation>
    </message>
    <message>
        <source>Bac à sable · {banner}</source>
        <translation>Sandbox · {banner}</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Dossier :</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>Type de fichier :</source>
        <translation>File type:</translation>
    </message>
</context>
<context>
    <name>SecondStart</name>
    <message>
        <source>Guichet est déjà ouvert avec ces données. Vous pouvez continuer : les deux fenêtres verront les mêmes espaces et les mêmes messages.</source>
        <translation>Guichet is already open with this data. You can continue: both windows will show the same accounts and the same messages.</translation>
    </message>
    <message>
        <source>Continuer ici</source>
        <translation>Continue here</translation>
    </message>
    <message>
        <source>Quitter cette fenêtre</source>
        <translation>Close this window</translation>
    </message>
</context>
<context>
    <name>SecurityStep</name>
    <message>
        <source>Question de confiance :</source>
        <translation>Security question:</translation>
    </message>
    <message>
        <source>Les champs marqués d&apos;un astérisque (*) doivent être renseignés.</source>
        <translation>Fields marked with an asterisk (*) are mandatory.</translation>
    </message>
    <message>
        <source>Question de confiance : *</source>
        <translation>Security question: *</translation>
    </message>
    <message>
        <source>Réponse à la question de confiance : *</source>
        <translation>Answer to the security question: *</translation>
    </message>
    <message>
        <source>Conservez votre question et votre réponse : elles vous seront demandées si vous oubliez votre mot de passe.</source>
        <translation>Keep a record of your question and answer: you will be asked for them if you forget your password.</translation>
    </message>
    <message>
        <source>Etape précédente</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Confirm</translation>
    </message>
</context>
<context>
    <name>ServiceRow</name>
    <message>
        <source>(En savoir plus)</source>
        <translation>(Learn more)</translation>
    </message>
    <message>
        <source>ouvert</source>
        <translation>open</translation>
    </message>
    <message>
        <source>fermé</source>
        <translation>closed</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>PROFESSIONNELS</source>
        <translation>PROFESSIONALS</translation>
    </message>
    <message>
        <source>Espace pro.</source>
        <translation>Pro. account</translation>
    </message>
    <message>
        <source>SERVICES EN LIGNE</source>
        <translation>ONLINE SERVICES</translation>
    </message>
    <message>
        <source>INFORMATIONS PERSONNELLES</source>
        <translation>PERSONAL INFORMATION</translation>
    </message>
    <message>
        <source>DROITS D&apos;ACCES</source>
        <translation>ACCESS RIGHTS</translation>
    </message>
    <message>
        <source>DOSSIERS</source>
        <translation>COMPANIES</translation>
    </message>
</context>
<context>
    <name>StepTrail</name>
    <message>
        <source>étape en cours</source>
        <translation>current step</translation>
    </message>
</context>
<context>
    <name>StoreProblemPage</name>
    <message>
        <source>Restaurer la sauvegarde du {day}</source>
        <translation>Restore the backup of {day}</translation>
    </message>
    <message>
        <source>Ce qui a été fait après le {day} n&apos;y est pas. Restaurer cette sauvegarde ?</source>
        <translation>It does not contain anything done after {day}. Restore this backup?</translation>
    </message>
    <message>
        <source>Guichet ne peut pas ouvrir ses données</source>
        <translation>Guichet cannot open its data</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Sauvegarde</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Une sauvegarde de vos données peut prendre la place du fichier. Le fichier actuel est renommé et reste dans son dossier : rien n&apos;est effacé.</source>
        <translation>A backup of your data can replace the file. The current file is renamed and stays in its folder: nothing is deleted.</translation>
    </message>
    <message>
        <source>Oui, restaurer</source>
        <translation>Yes, restore</translation>
    </message>
    <message>
        <source>Non, ne rien changer</source>
        <translation>No, change nothing</translation>
    </message>
</context>
<context>
    <name>StoreProblems</name>
    <message>
        <source>Une erreur inattendue a empêché Guichet d&apos;ouvrir ses données.</source>
        <translation>An unexpected error has prevented Guichet from opening its data.</translation>
    </message>
    <message>
        <source>Réessayez ; si l&apos;erreur revient, relancez Guichet et lisez son journal.</source>
        <translation>Try again; if the error comes back, restart Guichet and read its log.</translation>
    </message>
    <message>
        <source>La clé de chiffrement est introuvable : ce qui doit être chiffré ne peut pas être enregistré.</source>
        <translation>The encryption key cannot be found: what must be encrypted cannot be saved.</translation>
    </message>
    <message>
        <source>Remettez la clé en place et relancez Guichet, ou créez une nouvelle clé.</source>
        <translation>Put the key back in place and restart Guichet, or create a new key.</translation>
    </message>
    <message>
        <source>Le fichier de données est endommagé ; il a été laissé tel quel.</source>
        <translation>The data file is damaged; it has been left as it is.</translation>
    </message>
    <message>
        <source>Restaurez une sauvegarde, ou lancez Guichet avec un autre dossier de données.</source>
        <translation>Restore a backup, or start Guichet with another data folder.</translation>
    </message>
    <message>
        <source>Ce qui se trouve à la place des données n&apos;est pas à Guichet : rien n&apos;y a été touché.</source>
        <translation>What was found in place of the data does not belong to Guichet: nothing in it has been changed.</translation>
    </message>
    <message>
        <source>Déplacez-le, ou lancez Guichet avec un autre dossier de données.</source>
        <translation>Move it, or start Guichet with another data folder.</translation>
    </message>
    <message>
        <source>Les données viennent d&apos;une version plus récente de Guichet.</source>
        <translation>The data comes from a newer version of Guichet.</translation>
    </message>
    <message>
        <source>Installez cette version, ou lancez Guichet avec un autre dossier de données.</source>
        <translation>Install that version, or start Guichet with another data folder.</translation>
    </message>
    <message>
        <source>Guichet n&apos;a pas le droit d&apos;écrire là où se trouvent ses données.</source>
        <translation>Guichet does not have permission to write where its data is kept.</translation>
    </message>
    <message>
        <source>Donnez-vous le droit d&apos;écrire dans ce dossier, ou lancez Guichet avec un autre dossier de données.</source>
        <translation>Give yourself permission to write to that folder, or start Guichet with another data folder.</translation>
    </message>
    <message>
        <source>Le disque est plein : rien de nouveau n&apos;a pu être enregistré.</source>
        <translation>The disk is full: nothing new could be saved.</translation>
    </message>
    <message>
        <source>Libérez de la place, puis réessayez.</source>
        <translation>Free up some space, then try again.</translation>
    </message>
    <message>
        <source>Le disque ou le partage qui porte les données ne répond pas.</source>
        <translation>The disk or network share that holds the data is not responding.</translation>
    </message>
    <message>
        <source>Vérifiez qu&apos;il est branché et accessible, puis réessayez.</source>
        <translation>Check that it is connected and accessible, then try again.</translation>
    </message>
    <message>
        <source>Un autre programme occupe les données depuis trop longtemps.</source>
        <translation>Another program has been using the data for too long.</translation>
    </message>
    <message>
        <source>Fermez les autres fenêtres de Guichet, puis réessayez.</source>
        <translation>Close the other windows of Guichet, then try again.</translation>
    </message>
    <message>
        <source>La base de données du serveur est endommagée.</source>
        <translation>The database on the server is damaged.</translation>
    </message>
    <message>
        <source>Prévenez la personne qui gère le serveur.</source>
        <translation>Contact the person who manages the server.</translation>
    </message>
    <message>
        <source>La base de données du serveur n&apos;est pas à Guichet : rien n&apos;y a été touché.</source>
        <translation>The database on the server does not belong to Guichet: nothing in it has been changed.</translation>
    </message>
    <message>
        <source>Indiquez une base vide ou une base de Guichet après --database.</source>
        <translation>Give an empty database or a Guichet database after --database.</translation>
    </message>
    <message>
        <source>Guichet n&apos;a pas le droit d&apos;écrire dans la base de données du serveur.</source>
        <translation>Guichet does not have permission to write to the database on the server.</translation>
    </message>
    <message>
        <source>Le disque du serveur est plein : rien de nouveau n&apos;a pu être enregistré.</source>
        <translation>The server&apos;s disk is full: nothing new could be saved.</translation>
    </message>
    <message>
        <source>Le serveur de base de données ne répond pas ou refuse la connexion.</source>
        <translation>The database server is not responding or is refusing the connection.</translation>
    </message>
    <message>
        <source>Vérifiez le réseau et l&apos;adresse donnée après --database, puis réessayez.</source>
        <translation>Check the network and the address given after --database, then try again.</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Niveau de sécurité de votre mot de passe</source>
        <translation>Security level of your password</translation>
    </message>
    <message>
        <source>Niveau de sécurité : Faible</source>
        <translation>Security level: Weak</translation>
    </message>
    <message>
        <source>Niveau de sécurité : Moyen</source>
        <translation>Security level: Fair</translation>
    </message>
    <message>
        <source>Niveau de sécurité : Fort</source>
        <translation>Security level: Strong</translation>
    </message>
</context>
<context>
    <name>SummaryKeeper</name>
    <message>
        <source>Résumé copié</source>
        <translation>Summary copied</translation>
    </message>
    <message>
        <source>« {path} » ne peut pas être écrit. Choisissez un autre dossier.</source>
        <translation>&quot;{path}&quot; cannot be written to. Choose another folder.</translation>
    </message>
    <message>
        <source>Résumé enregistré : {path}</source>
        <translation>Summary saved: {path}</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>Notez votre numéro d&apos;abonné et enregistrez d&apos;abord le récapitulatif. Vous pouvez ensuite vous connecter pour adhérer aux services, ou communiquer votre numéro d&apos;abonné à l&apos;utilisateur principal du service pour qu&apos;il vous désigne administrateur suppléant ou délégataire.</source>
        <translation>Take note of your subscriber number and save the summary first. You can then log in to sign up for services, or send your subscriber number to the principal user of the service so that they may designate you as an Alternate Administrator or as a Delegatee.</translation>
    </message>
    <message>
        <source>Votre inscription a été réalisée le {day} sous le numéro {number}.</source>
        <translation>You registered on {day} under the number {number}.</translation>
    </message>
    <message>
        <source>Votre inscription</source>
        <translation>Your registration</translation>
    </message>
    <message>
        <source>Ce numéro d&apos;abonné vous est personnel et doit le rester.</source>
        <translation>This subscriber number is personal to you and must remain so.</translation>
    </message>
    <message>
        <source>Sauvegardez ou imprimez le récapitulatif</source>
        <translation>Save or print the summary</translation>
    </message>
    <message>
        <source>Le récapitulatif ne peut pas être établi : la clé qui chiffrait votre réponse à la question de confiance est perdue. Vous pourrez en enregistrer une nouvelle dans « Gérer vos coordonnées ».</source>
        <translation>The summary cannot be made: the key that encrypted your answer to the security question is lost. You will be able to save a new one under &quot;Manage your contact details&quot;.</translation>
    </message>
    <message>
        <source>Il vous sera indispensable en cas de perte de votre mot de passe.</source>
        <translation>You will need it if you lose your password.</translation>
    </message>
    <message>
        <source>Vos services en ligne</source>
        <translation>Your online services</translation>
    </message>
    <message>
        <source>Pour adhérer ou utiliser les services en ligne, cliquez sur le bouton ci-dessous, puis saisissez vos identifiants pour accéder à votre espace professionnel.</source>
        <translation>To sign up for online services or use them, click on the button below, then enter your login details to access your professional account.</translation>
    </message>
    <message>
        <source>Accédez à vos services en ligne</source>
        <translation>Access your online services</translation>
    </message>
</context>
<context>
    <name>SummaryWindow</name>
    <message>
        <source>Impression en cours…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Page du récapitulatif</source>
        <translation>Page of the summary</translation>
    </message>
    <message>
        <source>L&apos;onglet « Texte » contient la même chose, à lire ou à copier.</source>
        <translation>The &quot;Text&quot; tab has the same content, to read or copy.</translation>
    </message>
    <message>
        <source>Enregistrer le récapitulatif</source>
        <translation>Save the summary</translation>
    </message>
    <message>
        <source>Documents PDF (*.pdf)</source>
        <translation>PDF documents (*.pdf)</translation>
    </message>
    <message>
        <source>Le récapitulatif est enregistré : {path}</source>
        <translation>The summary is saved: {path}</translation>
    </message>
    <message>
        <source>Le récapitulatif n&apos;a pas pu être enregistré dans « {folder} » : choisissez un autre emplacement.</source>
        <translation>The summary could not be saved in &quot;{folder}&quot;: choose another location.</translation>
    </message>
    <message>
        <source>Aucune imprimante n&apos;est installée : enregistrez le récapitulatif pour l&apos;imprimer ailleurs.</source>
        <translation>No printer is installed: save the summary to print it elsewhere.</translation>
    </message>
    <message>
        <source>Récapitulatif</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Le récapitulatif a été envoyé à l&apos;imprimante.</source>
        <translation>The summary was sent to the printer.</translation>
    </message>
    <message>
        <source>L&apos;impression n&apos;a pas abouti : vérifiez l&apos;imprimante, puis recommencez.</source>
        <translation>Printing failed: check the printer, then try again.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Réduire</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Agrandir</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Largeur de la fenêtre</source>
        <translation>Window width</translation>
    </message>
    <message>
        <source>Page entière</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>Texte</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Texte du récapitulatif</source>
        <translation>Text of the summary</translation>
    </message>
    <message>
        <source>Enregistrer…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Imprimer…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Aperçu avant impression…</source>
        <translation>Print preview…</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>TelephoneWindow</name>
    <message>
        <source>{limit} caractères au maximum : le reste n&apos;est pas pris.</source>
        <translation>{limit} characters at most: the rest is not taken.</translation>
    </message>
    <message>
        <source>{count} caractère</source>
        <translation>{count} character</translation>
    </message>
    <message>
        <source>{count} caractères</source>
        <translation>{count} characters</translation>
    </message>
    <message>
        <source>{told} ; un code d&apos;activation en a {length}</source>
        <translation>{told}; an activation code has {length}</translation>
    </message>
    <message>
        <source>Identique, caractère par caractère.</source>
        <translation>The same, character by character.</translation>
    </message>
    <message>
        <source>Ce qui est relu est autre chose : demandez de relire depuis le début.</source>
        <translation>What is read back is something else: ask for it to be read again from the beginning.</translation>
    </message>
    <message>
        <source>Caractère {position} : {expected}, et non {given}.</source>
        <translation>Character {position}: {expected}, not {given}.</translation>
    </message>
    <message>
        <source>Caractère {position} : {expected}, et non {given} (ils se ressemblent).</source>
        <translation>Character {position}: {expected}, not {given} (they look alike).</translation>
    </message>
    <message>
        <source>À partir du caractère {position} : {expected}, et non l&apos;inverse.</source>
        <translation>From character {position} on: {expected}, not the other way round.</translation>
    </message>
    <message>
        <source>Caractère {position} : {expected}. Il manque.</source>
        <translation>Character {position}: {expected}. It is missing.</translation>
    </message>
    <message>
        <source>Avant le caractère {position} : {given}. Il est en trop.</source>
        <translation>Before character {position}: {given}. It is one too many.</translation>
    </message>
    <message>
        <source>Écrit</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Relu</source>
        <translation>Read back</translation>
    </message>
    <message>
        <source>Guichet – téléphone</source>
        <translation>Guichet – telephone</translation>
    </message>
    <message>
        <source>Ce qui est écrit dans le message ou sur l&apos;écran</source>
        <translation>What is written in the message or on the screen</translation>
    </message>
    <message>
        <source>Un code, une adresse ou un numéro. Jamais un mot de passe ni une réponse de confiance : ne les demandez pas.</source>
        <translation>A code, an address or a number. Never a password or a security answer: do not ask for them.</translation>
    </message>
    <message>
        <source>Texte épelé</source>
        <translation>Text spelled aloud</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ce que l&apos;appelant relit</source>
        <translation>What the caller reads back</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Conditions générales de Guichet</source>
        <translation>Guichet terms and conditions</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>TermsStep</name>
    <message>
        <source>Acceptez les conditions générales</source>
        <translation>Accept the terms and conditions</translation>
    </message>
    <message>
        <source>Les champs marqués d&apos;un astérisque (*) doivent être renseignés.</source>
        <translation>Fields marked with an asterisk (*) are mandatory.</translation>
    </message>
    <message>
        <source>Je reconnais avoir pris connaissance des conditions générales et les accepte sans restriction. *</source>
        <translation>I have read the terms and conditions and accept them without restriction. *</translation>
    </message>
    <message>
        <source>Je reconnais avoir pris connaissance des</source>
        <translation>I have read the</translation>
    </message>
    <message>
        <source>conditions générales</source>
        <translation>terms and conditions</translation>
    </message>
    <message>
        <source>Lire les conditions générales</source>
        <translation>Read the terms and conditions</translation>
    </message>
    <message>
        <source>et les accepte sans restriction. *</source>
        <translation>and accept them without restriction. *</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>TimelineWindow</name>
    <message>
        <source>Détail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Chronologie copiée</source>
        <translation>Timeline copied</translation>
    </message>
    <message>
        <source>Les données ne répondent pas pour le moment.</source>
        <translation>The data do not answer at the moment.</translation>
    </message>
    <message>
        <source>Rien n&apos;est noté pour cette adresse.</source>
        <translation>Nothing is written down for this address.</translation>
    </message>
    <message>
        <source>Rien ne s&apos;est encore passé. Ce qui se passe s&apos;affiche ici, le plus récent en tête.</source>
        <translation>Nothing has happened yet. What happens is shown here, the latest first.</translation>
    </message>
    <message>
        <source>Pourquoi ?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Chronologie</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Simulation — données fictives uniquement</source>
        <translation>Simulation — fictitious data only</translation>
    </message>
    <message>
        <source>Chronologie d&apos;un espace</source>
        <translation>Timeline of an account</translation>
    </message>
    <message>
        <source>Adresse à suivre :</source>
        <translation>Address to follow:</translation>
    </message>
    <message>
        <source>toutes les adresses</source>
        <translation>all addresses</translation>
    </message>
    <message>
        <source>Afficher</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Evénements</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Copier la chronologie</source>
        <translation>Copy the timeline</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>{day} à {time}</source>
        <translation>{day} at {time}</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Le bac à sable n&apos;a pas pu être ouvert. Vos espaces sont intacts.</source>
        <translation>The sandbox could not be opened. Your accounts are untouched.</translation>
    </message>
</context>
<context>
    <name>TriedRow</name>
    <message>
        <source>Réussi</source>
        <translation>Successful</translation>
    </message>
    <message>
        <source>Sans effet</source>
        <translation>No effect</translation>
    </message>
</context>
<context>
    <name>TroubleshootingPage</name>
    <message>
        <source>La ligne est ouverte en ce moment (heure simulée).</source>
        <translation>The hotline is open now (simulated time).</translation>
    </message>
    <message>
        <source>La ligne est fermée en ce moment (heure simulée) : jour férié ({holiday}). Elle rouvre le {weekday} {day} à 8 h.</source>
        <translation>The hotline is closed now (simulated time): public holiday ({holiday}). It reopens on {weekday} {day} at 8am.</translation>
    </message>
    <message>
        <source>La ligne est fermée en ce moment (heure simulée) : week-end. Elle rouvre le {weekday} {day} à 8 h.</source>
        <translation>The hotline is closed now (simulated time): weekend. It reopens on {weekday} {day} at 8am.</translation>
    </message>
    <message>
        <source>La ligne est fermée en ce moment (heure simulée) : elle répond de 8 h à 19 h 30. Elle rouvre le {weekday} {day} à 8 h.</source>
        <translation>The hotline is closed now (simulated time): it is open from 8am to 7.30pm. It reopens on {weekday} {day} at 8am.</translation>
    </message>
    <message>
        <source>Assistance aux usagers des téléprocédures</source>
        <translation>Support for online procedure users</translation>
    </message>
    <message>
        <source>Par téléphone</source>
        <translation>By telephone</translation>
    </message>
    <message>
        <source>0809 400 210</source>
        <translation>0809 400 210</translation>
    </message>
    <message>
        <source>Service gratuit + prix appel. Du lundi au vendredi, de 8 h à 19 h 30.</source>
        <translation>Free service + carrier&apos;s charges. Monday to Friday, 8am to 7.30pm.</translation>
    </message>
    <message>
        <source>Par formulaire en ligne</source>
        <translation>By online form</translation>
    </message>
    <message>
        <source>Sur le site impots.gouv.fr, cliquez sur « Contact et RDV/Accéder » &gt; « Professionnel » &gt; « Une assistance aux téléprocédures » &gt; « Par formulaire pour une procédure de déclaration en ligne des données » &gt; « Accéder au formulaire ».</source>
        <translation>On the impots.gouv.fr website, click on &quot;Contact et RDV/Accéder&quot; &gt; &quot;Professionnel&quot; &gt; &quot;Une assistance aux téléprocédures&quot; &gt; &quot;Par formulaire pour une procédure de déclaration en ligne des données&quot; &gt; &quot;Accéder au formulaire&quot;.</translation>
    </message>
    <message>
        <source>Ce formulaire n&apos;est pas simulé.</source>
        <translation>This form is not simulated.</translation>
    </message>
    <message>
        <source>Protection des données personnelles</source>
        <translation>Protection of personal data</translation>
    </message>
    <message>
        <source>Les données personnelles recueillies à l&apos;inscription peuvent servir à informer les usagers du fonctionnement des services, des évolutions récentes de la législation ou de ce qui concerne leur activité, notamment par courriel.</source>
        <translation>Personal data collected at registration can be used to inform users of the functioning of the services on offer, recent changes to legislation or what may concern their business activity, especially by email.</translation>
    </message>
    <message>
        <source>En application de la loi n° 78-17 du 6 janvier 1978, modifiée par la loi n° 2004-801 du 6 août 2004, les usagers disposent d&apos;un droit d&apos;accès et de rectification de leurs données. Ils peuvent demander à ne plus recevoir ces courriels en écrivant à desabonnement@dgfip.finances.gouv.fr.</source>
        <translation>Pursuant to Data Protection Act no. 78-17 of 6 January 1978, as amended by Act no. 2004-801 of 6 August 2004, users have a right to access and correct their personal information. They may ask to no longer be sent these emails by writing to desabonnement@dgfip.finances.gouv.fr.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>WhyButton</name>
    <message>
        <source>Pourquoi ?</source>
        <translation>Why?</translation>
    </message>
</context>
</TS>
