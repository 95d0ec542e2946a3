import type { Messages } from "./en.ts";

export const es: Messages = {
  "app.name": "Tegata",
  "app.notOfficial":
    "Tegata es un programa independiente y abierto. No procede ni de J-LIS ni de la Agencia de Servicios de Inmigración de Japón.",
  "language.label": "Idioma",
  "purpose.signature": "Contraseña de firma (署名用パスワード)",
  "purpose.authentication": "Contraseña de autenticación (利用者証明用パスワード)",
  "site.asks": "Este sitio pide su tarjeta My Number",
  "site.portal":
    "Agencia de Servicios de Inmigración: sistema en línea de solicitudes de residencia",
  "site.unknown": "Tegata no conoce este sitio. Continúe solo si confía en él.",
  "site.development": "Un sitio de este mismo ordenador, para desarrollo.",
  "site.ascii": "Nombre sin letras especiales: {ascii}",
  "who.title": "¿Quiere usar aquí su tarjeta My Number?",
  "who.text":
    "El sitio lo pidió sin que Tegata viera un clic suyo. No se ha leído nada de su tarjeta.",
  "who.wants": "Lo que pide",
  "who.go": "Continuar",
  "who.block": "Bloquear este sitio",
  "moved.covered":
    "Algo tapaba la pantalla de la contraseña. Por seguridad, continúa en esta ventana.",
  "moved.restyled":
    "La página cambió el aspecto de la pantalla de la contraseña. Por seguridad, continúa en esta ventana.",
  "moved.displaced":
    "La página movió la pantalla de la contraseña. Por seguridad, continúa en esta ventana.",
  "moved.focus":
    "Se quitó dos veces el teclado a la pantalla de la contraseña. Por seguridad, continúa en esta ventana.",
  "moved.stalled":
    "La página estaba demasiado ocupada para proteger la pantalla de la contraseña. Por seguridad, continúa en esta ventana.",
  "gives.signature":
    "Su certificado de firma. El sitio recibe su nombre, dirección, fecha de nacimiento y sexo.",
  "gives.authentication":
    "Su certificado de autenticación. El sitio recibe su número, pero no su nombre ni su dirección.",
  "pin.title.signature": "Escriba su contraseña de firma (署名用パスワード)",
  "pin.title.authentication": "Escriba su contraseña de autenticación (利用者証明用パスワード)",
  "pin.prompt.signature":
    "Escriba la contraseña de firma de su tarjeta My Number (de 6 a 16 letras y cifras).",
  "pin.prompt.authentication":
    "Escriba la contraseña de autenticación de su tarjeta My Number (4 cifras).",
  "pin.emptied.early":
    "Esta pantalla se acababa de abrir, así que no se tomó lo que escribió. Mírela primero y escriba después la contraseña.",
  "pin.emptied.focus":
    "El teclado pasó a otro lugar, así que se borró lo que había escrito. Escriba de nuevo la contraseña.",
  "pin.emptied.guard":
    "Algo alteró esta pantalla un momento, así que se borró lo que había escrito. Escriba de nuevo la contraseña.",
  "pin.show": "Mostrar la contraseña",
  "pin.ok": "Aceptar",
  "pin.toPassword": "Ir a la contraseña",
  "pin.cancel": "Cancelar",
  "pin.close": "Cerrar",
  "pin.checking": "Consultando la tarjeta. No la mueva.",
  "pin.triesLeft":
    "{count, plural, one {Queda # intento. Si la contraseña es incorrecta, se bloquea.} other {Quedan # intentos}}",
  "pin.lastTry.title": "Es su último intento",
  "pin.lastTry.text":
    "Si la contraseña vuelve a ser incorrecta, la tarjeta la bloquea y tendrá que ir a una oficina. Si no está seguro, pulse Cancelar y búsquela primero.",
  "pin.lastTry.label": "Para continuar, escriba {word}",
  "form.capitals": "Las minúsculas se convierten en mayúsculas.",
  "form.digits-only": "Solo cifras: esta contraseña tiene 4 cifras.",
  "form.characters": "Solo letras de la A a la Z y cifras del 0 al 9.",
  "form.too-short.signature": "Al menos 6 letras y cifras.",
  "form.too-short.authentication": "4 cifras.",
  "form.too-long.signature": "Como máximo 16 letras y cifras.",
  "form.too-long.authentication": "4 cifras, no más.",
  "form.mix": "Esta contraseña tiene tanto letras como cifras.",
  "form.ok": "El formato es correcto.",
  "card.waiting": "Buscando su tarjeta…",
  "card.service-unavailable":
    "El servicio de tarjetas inteligentes de este ordenador no está en marcha. Inícielo (en Windows: Smart Card; en Linux: pcscd); esta pantalla continúa sola.",
  "card.no-reader": "No se encuentra ningún lector de tarjetas. Conecte uno a este ordenador.",
  "card.reader-away":
    "El lector de tarjetas elegido en los ajustes no está conectado. Conéctelo o use cualquier lector.",
  "reader.any": "Usar cualquier lector",
  "card.no-card": "Ponga su tarjeta My Number en el lector.",
  "card.reading": "Leyendo la tarjeta. No la mueva.",
  "card.in-use": "Otro programa está usando la tarjeta. Cierre ese programa.",
  "card.unknown-card":
    "No es una tarjeta My Number, o no tiene la aplicación JPKI. Pruebe con otra tarjeta.",
  "card.mute-card": "La tarjeta no responde. Retírela y vuelva a ponerla.",
  "card.no-certificate.signature":
    "Esta tarjeta no tiene certificado de firma. El ayuntamiento (市区町村の窓口) puede emitirlo (no a menores de 15 años).",
  "card.no-certificate.authentication":
    "Esta tarjeta no tiene certificado de autenticación. El ayuntamiento (市区町村の窓口) puede emitirlo.",
  "card.ready": "Tarjeta encontrada.",
  "failed.title": "No ha funcionado",
  "failed.pin/incorrect":
    "La contraseña es incorrecta. {triesLeft, plural, one {Queda # intento.} other {Quedan # intentos.}}",
  "failed.pin/form": "La contraseña no tiene el formato correcto. No se envió a la tarjeta.",
  "failed.pin/last-try":
    "El último intento necesita su confirmación. No se envió nada a la tarjeta.",
  "failed.card/removed":
    "La tarjeta se retiró demasiado pronto. Vuelva a ponerla y escriba de nuevo la contraseña.",
  "failed.card/mute": "La tarjeta no respondió. Vuelva a ponerla y escriba de nuevo la contraseña.",
  "failed.card/changed":
    "Otro programa usó la tarjeta mientras tanto. No se envió nada. {triesLeft, plural, one {Queda # intento.} other {Quedan # intentos.}}",
  "failed.other":
    "No se pudo usar la tarjeta. Lea la línea de abajo y escriba de nuevo la contraseña.",
  "blocked.title": "La contraseña está bloqueada",
  "blocked.signature":
    "La contraseña de firma se escribió mal 5 veces. Puede restablecerla en el ayuntamiento, o en el terminal de una tienda de conveniencia con la aplicación JPKI de su teléfono si sabe su contraseña de autenticación.",
  "blocked.authentication":
    "La contraseña de autenticación se escribió mal 3 veces. Puede restablecerla en el ayuntamiento, o en el terminal de una tienda de conveniencia con la aplicación JPKI de su teléfono si sabe su contraseña de firma.",
  "blocked.both":
    "La contraseña de firma y la de autenticación están bloqueadas. El ayuntamiento puede restablecer las dos. El terminal de la tienda de conveniencia no puede, porque pide la otra contraseña.",
  "blocked.bring": "Lleve su tarjeta My Number a la oficina.",
  "notice.title": "Tegata no puede continuar",
  "notice.host/missing.title": "Falta una parte de Tegata",
  "notice.host/missing":
    "El programa Tegata para este ordenador no está instalado. Instálelo y pulse otra vez el botón del sitio.",
  "notice.host/forbidden":
    "El programa Tegata no acepta esta extensión. Instale el programa Tegata más reciente e inténtelo de nuevo.",
  "notice.host/crashed":
    "El programa Tegata se ha detenido. No se gastó ningún intento más. Pulse otra vez el botón del sitio; si vuelve a detenerse, reinicie el navegador.",
  "notice.host/outdated":
    "El programa Tegata de este ordenador es demasiado antiguo. Instale el más reciente e inténtelo de nuevo.",
  "notice.extension/outdated":
    "Esta extensión es demasiado antigua. Actualícela en el navegador e inténtelo de nuevo.",
  "notice.request/busy":
    "Otra página u otro navegador está usando su tarjeta. Termine o cancele allí y vuelva a intentarlo aquí.",
  "notice.request/invalid":
    "El sitio envió una petición que no se puede leer. No se hizo nada con su tarjeta. Recargue la página; si vuelve a ocurrir, avise a la ayuda del sitio.",
  "notice.request/rate-limited":
    "Este sitio pide con demasiada frecuencia. Espere un minuto e inténtelo de nuevo.",
  "notice.interrupted":
    "La extensión se reinició. No se envió nada más a su tarjeta. Cierre esto, recargue la página e inténtelo de nuevo.",
  "notice.ticket": "Esta pantalla no se puede usar por sí sola. Ciérrela y empiece desde el sitio.",
  "notice.other": "Algo falló dentro de Tegata. Cierre esto e inténtelo de nuevo.",
  "notice.code": "Código para la ayuda: {code}",
  "popup.program": "Programa en este ordenador",
  "popup.program.ready": "Listo (versión {version})",
  "popup.reader": "Lector de tarjetas",
  "popup.card": "Tarjeta",
  "popup.card.none": "No hay tarjeta",
  "popup.card.jpki": "Tarjeta My Number (マイナンバーカード)",
  "popup.card.unknown": "No es una tarjeta My Number",
  "popup.site": "Este sitio",
  "popup.site.none": "Tegata no responde a este sitio.",
  "popup.site.tegata": "Tegata atiende este sitio",
  "popup.site.official": "El programa oficial atiende este sitio",
  "popup.settings": "Ajustes",
  "popup.checking": "Buscando…",
  "options.title": "Ajustes de Tegata",
  "options.screen": "Pantalla de la contraseña",
  "options.screen.frame": "Sobre la página, solo en el portal de residencia",
  "options.screen.window": "Siempre en una ventana propia",
  "options.reader.any": "Cualquier lector con una tarjeta My Number",
  "options.reader.away": "no conectado ahora",
  "options.managed": "Lo ha fijado su organización. No se puede cambiar aquí.",
  "options.managed.short": "Fijado por su organización",
  "options.only": "Sitios a los que su organización permite usar Tegata (ningún otro)",
  "options.remind": "Avisos",
  "options.remind.on": "Avisarme antes de que caduque un certificado o la tarjeta",
  "options.remind.text":
    "Desde tres meses antes, el botón de Tegata en la barra de herramientas muestra “!”. Solo se guardan fechas, y solo en este ordenador: “Mi tarjeta” las anota cuando muestra un certificado. Al desactivarlo se borran.",
  "options.remind.card": "Último día de la tarjeta (有効期限, impreso en ella)",
  "reminder.seen": "Visto",
  "options.sites": "Sitios cedidos al programa oficial",
  "options.sites.none": "Ninguno",
  "options.sites.take": "Que lo atienda Tegata",
  "nav.label": "Páginas de Tegata",
  "nav.welcome": "Primeros pasos",
  "nav.card": "Mi tarjeta",
  "nav.password": "Cambiar una contraseña",
  "nav.check": "Autocomprobación",
  "nav.help": "Ayuda",
  "welcome.title": "Preparar Tegata",
  "welcome.text": "Hacen falta tres cosas. Esta página las busca sola y continúa cuando están.",
  "welcome.done": "Todo está listo.",
  "welcome.portal": "Abrir el portal de residencia",
  "welcome.site": "Permiso",
  "welcome.site.allowed": "Tegata puede responder al portal de residencia.",
  "welcome.site.missing":
    "El navegador aún no permite que Tegata responda al portal de residencia. Pulse el botón y acepte la pregunta del navegador; no se pide ningún otro sitio.",
  "welcome.site.allow": "Permitir el portal de residencia",
  "welcome.install":
    "Descargue el programa Tegata para este ordenador e inícielo una vez. Después esta página continúa sola.",
  "mycard.again": "Leer otra vez",
  "mycard.kind": "Tipo de tarjeta",
  "mycard.token.card": "Tarjeta de plástico",
  "mycard.token.juki": "Tarjeta anterior (住民基本台帳カード)",
  "mycard.token.android": "Teléfono Android",
  "mycard.token.iphone": "Teléfono iPhone",
  "mycard.token.unknown": "Un tipo que Tegata no conoce",
  "mycard.privacy":
    "Lo que se muestra aquí se queda en esta página. No se guarda ni se envía nada.",
  "cert.title.signature": "Certificado de firma (署名用電子証明書)",
  "cert.title.authentication": "Certificado de autenticación (利用者証明用電子証明書)",
  "cert.for.signature":
    "Para solicitudes y contratos. Contiene su nombre, dirección, fecha de nacimiento y sexo.",
  "cert.for.authentication":
    "Para iniciar sesión. Contiene un número, pero no su nombre ni su dirección.",
  "cert.locked.signature":
    "La tarjeta solo muestra este certificado después de la contraseña de firma (署名用パスワード).",
  "cert.locked.authentication":
    "Esta tarjeta solo muestra el certificado después de la contraseña de autenticación (利用者証明用パスワード).",
  "cert.show": "Mostrar",
  "cert.name": "Nombre",
  "cert.birth": "Fecha de nacimiento",
  "cert.sex": "Sexo",
  "cert.sex.male": "Hombre",
  "cert.sex.female": "Mujer",
  "cert.sex.unknown": "No consta",
  "cert.address": "Dirección",
  "cert.substitutes":
    "Los caracteres que no caben en un certificado se sustituyeron por otros parecidos (代替文字).",
  "cert.valid": "Válido hasta el {date}",
  "cert.expired": "Caducó el {date}",
  "cert.not-yet": "Válido solo desde el {date}",
  "cert.soon": "{days, plural, one {queda # día} other {quedan # días}}",
  "cert.renew":
    "Renuévelo en el ayuntamiento (市区町村の窓口), desde tres meses antes de que caduque. Si se prolongó su período de estancia, prolongue allí también la tarjeta: no se prolonga por sí sola.",
  "cert.stay":
    "¿Espera la respuesta a una solicitud para prolongar su estancia (特例期間)? Prolongue también la tarjeta para ese tiempo. Desde enero de 2026, sin ello puede entrar y ver el estado de la solicitud, pero no añadir documentos en línea.",
  "cert.revoked-by-change":
    "Si desde entonces se ha mudado o ha cambiado de nombre, este certificado ya no vale, aunque su fecha siga siendo buena. El ayuntamiento emite uno nuevo.",
  "cert.checks": "Comprobado",
  "cert.chain.official": "Emitido por J-LIS: sí, su firma es correcta.",
  "cert.chain.card":
    "Emitido por la autoridad que está en esta tarjeta: su firma es correcta. Tegata no sabe si esa autoridad es de J-LIS.",
  "cert.chain.bad":
    "La firma de la autoridad emisora no es correcta. No confíe en este certificado y pregunte en el ayuntamiento.",
  "cert.revocation":
    "¿Revocado (失効)? No comprobado: solo las organizaciones acreditadas pueden preguntar a J-LIS.",
  "cert.dates.good": "Fechas: válidas hoy.",
  "cert.dates.bad": "Fechas: no válidas hoy.",
  "cert.details": "Detalles para expertos",
  "cert.serial": "Número de serie",
  "cert.subject": "Nombre común (CN)",
  "cert.municipality": "Municipio",
  "cert.period": "Período de validez",
  "cert.policies": "Políticas",
  "cert.fingerprint": "Huella digital (SHA-256)",
  "cert.raw": "Certificado en bruto (base64)",
  "cert.ca-name": "Autoridad emisora (認証局)",
  "cert.fields": "Todos los campos en su orden, por OID",
  "cert.not-understood": "Tegata no entiende estos campos.",
  "cert.issuer": "Certificado de la autoridad emisora (認証局)",
  "cert.save": "Guardar en un archivo",
  "cert.save.warning":
    "Algunos portales aceptan un archivo de certificado sin pedir una firma. Quien tenga una copia podría hacerse pasar por usted. No se lo dé a nadie y bórrelo cuando ya no lo necesite.",
  "cert.save.confirm": "Lo entiendo, guardar",
  "cert.unreadable": "Este certificado no se puede leer. Pregunte en el ayuntamiento.",
  "password.which": "¿Qué contraseña quiere cambiar?",
  "password.current": "Contraseña actual",
  "password.new": "Contraseña nueva",
  "password.again": "Contraseña nueva, otra vez",
  "password.rule.signature":
    "De 6 a 16 caracteres: letras de la A a la Z y cifras del 0 al 9, al menos una de cada.",
  "password.rule.authentication": "Exactamente 4 cifras.",
  "password.differ": "Las dos contraseñas nuevas no son iguales.",
  "password.same": "La contraseña nueva es igual que la actual.",
  "password.agree": "Las dos son iguales.",
  "password.strength.weak": "Fácil de adivinar. Hágala más larga o más variada.",
  "password.strength.fair": "Aceptable. Mejor si es más larga.",
  "password.strength.good": "Difícil de adivinar.",
  "password.guessable": "Quien encuentre su tarjeta probaría primero este número. Elija otro.",
  "password.advice":
    "No use su fecha de nacimiento ni las mismas 4 cifras para todas las contraseñas de la tarjeta.",
  "password.once":
    "La contraseña actual se envía a la tarjeta una sola vez. Si es incorrecta, se gasta un intento y no cambia nada.",
  "password.change": "Cambiar la contraseña",
  "password.done": "La contraseña se ha cambiado. Use la nueva a partir de ahora.",
  "check.text":
    "Se revisa cada parte por orden. La primera que no funciona se abre y dice qué hacer.",
  "check.again": "Comprobar otra vez",
  "check.all-good": "Todo funciona.",
  "check.found": "Una parte necesita su atención.",
  "check.state.ok": "Funciona",
  "check.state.failed": "No funciona",
  "check.state.notice": "Conviene saberlo",
  "check.state.waiting": "Aún no comprobado",
  "check.step.extension": "Esta extensión",
  "check.step.host": "Programa en este ordenador",
  "check.step.service": "Servicio de tarjetas inteligentes",
  "check.step.reader": "Lector de tarjetas",
  "check.step.card": "Tarjeta",
  "check.step.application": "Aplicación JPKI (公的個人認証)",
  "check.step.certificates": "Certificados",
  "check.step.passwords": "Contraseñas",
  "check.step.dates": "Fechas",
  "check.step.signature": "Firma de prueba",
  "check.step.environment": "Otros programas",
  "check.version": "Versión {version}",
  "check.service.linux": "Ejecute esto en un terminal: {command}",
  "check.service.windows": "Pulse Windows+R, escriba services.msc e inicie «Smart Card».",
  "check.service.mac":
    "macOS lo inicia solo al conectar un lector. Desconecte el lector y vuelva a conectarlo, o reinicie el ordenador.",
  "check.host.linux":
    "Instale el paquete de Tegata para Linux y pulse “Comprobar otra vez”. Un navegador en Flatpak o Snap no puede iniciarlo: use uno de los paquetes del propio sistema.",
  "check.host.windows":
    "Descargue el programa de instalación de Tegata para Windows, ejecútelo y pulse “Comprobar otra vez”. No hace falta ser administrador.",
  "check.host.mac":
    "Descomprima el archivo de Tegata para macOS, ejecute install.sh y pulse “Comprobar otra vez”.",
  "check.reader.linux":
    "Conecte el lector directamente al ordenador, sin concentrador. Mire si la orden {command} lo muestra; si es así, instale los paquetes pcscd y libccid.",
  "check.reader.windows":
    "Conecte el lector directamente al ordenador, sin concentrador. En el Administrador de dispositivos (Windows+X) debe estar en “Lectores de tarjetas inteligentes” sin señal de aviso; si no, instale el controlador del fabricante.",
  "check.reader.mac":
    "Conecte el lector directamente al ordenador, sin concentrador. Si el fabricante ofrece un controlador para macOS, instálelo y reinicie el ordenador.",
  "check.reader.list": "El sitio www.jpki.go.jp tiene la lista de lectores que sirven.",
  "check.reader.unsupported": "Se sabe que este lector no lee tarjetas My Number. Use otro.",
  "check.certificates.none":
    "Esta tarjeta no tiene ningún certificado. El ayuntamiento puede emitirlos.",
  "check.certificates.one":
    "Esta tarjeta no tiene certificado de firma: puede iniciar sesión, pero no registrarse ni firmar. El ayuntamiento puede emitirlo (no a menores de 15 años).",
  "check.missing": "El programa Tegata para este ordenador no está instalado.",
  "check.crashed": "El programa Tegata se ha detenido.",
  "check.signature.text":
    "La tarjeta firma un número aleatorio con la clave de inicio de sesión. Escriba la contraseña de autenticación (利用者証明用パスワード). Nada sale de este ordenador.",
  "check.signature.make": "Hacer una firma de prueba",
  "check.signature.ok": "La tarjeta firmó, y la firma corresponde a su certificado.",
  "check.signature.bad": "La firma no corresponde al certificado. Pregunte en el ayuntamiento.",
  "check.official":
    "El programa oficial también está instalado. Pueden quedarse los dos: el botón de Tegata en la barra dice cuál atiende cada sitio.",
  "check.sandbox":
    "Este navegador viene como {kind} y quizá no pueda iniciar el programa. Si no lo encuentra, instale el navegador con los paquetes de su sistema.",
  "check.wrong-product":
    "¿El portal dice 「ICカードリーダライタをパソコンに接続し、マイナンバーカードをセットして読み取りを行ってください。」?",
  "check.wrong-product.text":
    "Lo dice cuando ningún programa responde. Los productos oficiales Ver3.5, para Mac y para teléfonos no funcionan en este portal. Con Tegata, compruebe que este sitio no esté cedido al programa oficial y recargue la página.",
  "check.copy": "Copiar el informe",
  "check.copied": "Copiado. No contiene datos personales.",
  "popup.allow": "Permitir Tegata en este sitio",
  "popup.remove": "Quitar este sitio",
  "popup.insecure": "Tegata solo funciona en sitios seguros (https).",
  "popup.withheld":
    "El navegador no deja que Tegata funcione en este sitio hasta que usted lo permita.",
  "popup.refused":
    "No se permitió, así que Tegata no puede funcionar en este sitio. Pulse otra vez el botón y elija «Permitir».",
  "popup.private": "Esta es una ventana privada. Lo que elija aquí se mantiene al cerrarla.",
  "popup.private.off":
    "Tegata no funciona en ventanas privadas (de incógnito). Use una ventana normal o permítalo en la lista de extensiones del navegador.",
  "options.allowed": "Sitios que ha permitido",
  "options.remove": "Quitar",
  "page.reload": "Tegata se actualizó. Recargue esta página y pulse otra vez el botón.",
  "page.extension/interrupted":
    "Tegata se interrumpió. No se envió nada más a su tarjeta. Inténtelo de nuevo.",
  "page.request/cancelled": "Ha cancelado. No se hizo nada más con su tarjeta.",
  "page.request/inactive": "Traiga esta página al frente y pulse otra vez su botón.",
  "page.request/not-supported":
    "Este sitio pide algo que esta versión de Tegata no ofrece. No se hizo nada con su tarjeta.",
  "page.request/too-large":
    "Los documentos son demasiado grandes para firmarlos juntos. Firme menos, o más pequeños.",
  "page.origin/forbidden":
    "Su organización no permite que este sitio use Tegata. Pregunte a su administrador.",
  "page.origin/not-allowed":
    "No ha permitido este sitio. Pulse el icono de Tegata en el navegador y permítalo.",
  "gives.task.authenticate":
    "Una prueba, válida solo para este sitio, de que usted tiene la tarjeta ahora. El sitio recibe el número del certificado, pero no su nombre ni su dirección.",
  "gives.task.sign":
    "Su firma electrónica, con su certificado de firma: nombre, dirección, fecha de nacimiento y sexo.",
  "sign.title": "{count, plural, one {Lo que firma} other {Lo que firma: # documentos}}",
  "sign.reading": "Leyendo lo que se va a firmar.",
  "sign.unsignable.title": "Este documento no se puede firmar",
  "sign.unsignable.protected":
    "El PDF está protegido con contraseña, por lo que no se le puede añadir una firma. No se ha hecho nada con su tarjeta ni se ha gastado ningún intento. Guarde el PDF sin la protección o pida otro archivo al sitio.",
  "sign.unsignable.other":
    "El archivo está dañado o es de un tipo que no puede llevar esta firma. No se ha hecho nada con su tarjeta ni se ha gastado ningún intento. Vuelva a crear u obtener el archivo; si ocurre de nuevo, avise al servicio de ayuda del sitio.",
  "sign.unnamed": "Un documento que el sitio no nombra",
  "sign.size": "{bytes, number} octetos",
  "sign.show": "Mostrar el contenido",
  "sign.unseen":
    "El sitio solo dio esta huella digital, así que Tegata no puede mostrar el contenido. Continúe solo si sabe qué es.",
  "sign.unshowable":
    "Tegata no puede mostrar este tipo de archivo. Compare la huella digital con la de su propia copia.",
  "watchword.title": "Su propia señal",
  "watchword.text":
    "Elija unas palabras, un color y un dibujo. Toda pantalla de contraseña auténtica de Tegata los muestra, y ningún sitio puede verlos. Una pantalla de contraseña sin ellos no es auténtica.",
  "watchword.phrase": "Sus palabras (no una contraseña)",
  "watchword.color": "Color",
  "watchword.picture": "Dibujo",
  "watchword.save": "Usar esta señal",
  "watchword.saved": "Guardado. Búsquela siempre que se pida una contraseña.",
  "watchword.forget": "Olvidarla",
  "color.indigo": "Azul índigo",
  "color.pine": "Verde pino",
  "color.plum": "Morado ciruela",
  "color.ochre": "Amarillo ocre",
  "color.vermilion": "Rojo bermellón",
  "color.ink": "Negro tinta",
  "picture.crane": "Grulla",
  "picture.mountain": "Montaña",
  "picture.wave": "Ola",
  "picture.moon": "Luna",
  "picture.bridge": "Puente",
  "picture.leaf": "Hoja",
  "picture.boat": "Barca",
  "picture.bell": "Campana",
  "options.blocked": "Sitios bloqueados",
  "options.unblock": "Desbloquear",
  "panel.title": "Solicitudes de esta página",
  "panel.about":
    "Para desarrolladores. Solo se muestra lo que ocurre mientras este panel está abierto, y no se guarda en ningún sitio. Nunca contiene contraseñas ni lo que responde la tarjeta.",
  "panel.empty": "Todavía nada. Use la página: cada una de sus solicitudes aparece aquí.",
  "panel.pause": "Pausar",
  "panel.clear": "Borrar",
  "panel.stopped":
    "La extensión se ha actualizado o recargado. Cierre las herramientas de desarrollo y vuelva a abrirlas.",
  "panel.done": "hecho",
  "panel.running": "en curso",
  "panel.size": "{count, plural, one {# carácter} other {# caracteres}}",
  "panel.export": "Guardar como archivo de conversación",
  "panel.export.about":
    "Los comandos a la tarjeta y sus códigos de estado, para repetirlos en una prueba. Sin contraseñas y sin lo que respondió la tarjeta.",
  "panel.part.page": "Página",
  "panel.part.extension": "Extensión",
  "panel.part.host": "Programa",
  "panel.part.card": "Tarjeta",
};
