import type { Messages } from "./en.ts";

export const ptBr: Messages = {
  "app.name": "Tegata",
  "app.notOfficial":
    "O Tegata é um programa independente e aberto. Não vem nem da J-LIS nem da Agência de Serviços de Imigração do Japão.",
  "language.label": "Idioma",
  "purpose.signature": "Senha de assinatura (署名用パスワード)",
  "purpose.authentication": "Senha de autenticação (利用者証明用パスワード)",
  "site.asks": "Este site pede o seu cartão My Number",
  "site.portal": "Agência de Serviços de Imigração: sistema on-line de pedidos de residência",
  "site.unknown": "O Tegata não conhece este site. Continue só se confiar nele.",
  "site.development": "Um site deste mesmo computador, para desenvolvimento.",
  "site.ascii": "Nome sem letras especiais: {ascii}",
  "who.title": "Quer usar o seu cartão My Number aqui?",
  "who.text": "O site pediu sem que o Tegata visse um clique seu. Nada foi lido do seu cartão.",
  "who.wants": "O que ele pede",
  "who.go": "Continuar",
  "who.block": "Bloquear este site",
  "moved.covered": "Algo cobria a tela da senha. Por segurança, ela continua nesta janela.",
  "moved.restyled":
    "A página mudou a aparência da tela da senha. Por segurança, ela continua nesta janela.",
  "moved.displaced": "A página moveu a tela da senha. Por segurança, ela continua nesta janela.",
  "moved.focus":
    "O teclado foi tirado duas vezes da tela da senha. Por segurança, ela continua nesta janela.",
  "moved.stalled":
    "A página estava ocupada demais para proteger a tela da senha. Por segurança, ela continua nesta janela.",
  "gives.signature":
    "O seu certificado de assinatura. O site recebe o seu nome, endereço, data de nascimento e sexo.",
  "gives.authentication":
    "O seu certificado de autenticação. O site recebe o número dele, mas não o seu nome nem o seu endereço.",
  "pin.title.signature": "Digite a sua senha de assinatura (署名用パスワード)",
  "pin.title.authentication": "Digite a sua senha de autenticação (利用者証明用パスワード)",
  "pin.prompt.signature":
    "Digite a senha de assinatura do seu cartão My Number (6 a 16 letras e números).",
  "pin.prompt.authentication":
    "Digite a senha de autenticação do seu cartão My Number (4 números).",
  "pin.emptied.early":
    "Esta tela acabava de abrir, por isso o que você digitou não foi aceito. Olhe para ela primeiro e depois digite a senha.",
  "pin.emptied.focus":
    "O teclado foi para outro lugar, por isso o que você digitou foi apagado. Digite a senha de novo.",
  "pin.emptied.guard":
    "Algo perturbou esta tela por um momento, por isso o que você digitou foi apagado. Digite a senha de novo.",
  "pin.show": "Mostrar a senha",
  "pin.ok": "OK",
  "pin.toPassword": "Ir para a senha",
  "pin.cancel": "Cancelar",
  "pin.close": "Fechar",
  "pin.checking": "Consultando o cartão. Não mexa nele.",
  "pin.triesLeft":
    "{count, plural, one {Resta # tentativa. Se a senha estiver errada, ela será bloqueada.} other {Restam # tentativas}}",
  "pin.lastTry.title": "Esta é a sua última tentativa",
  "pin.lastTry.text":
    "Se a senha estiver errada de novo, o cartão a bloqueia e você terá de ir a um balcão. Se não tiver certeza, aperte Cancelar e procure a senha primeiro.",
  "pin.lastTry.label": "Para continuar, digite {word}",
  "form.capitals": "As letras minúsculas viram maiúsculas.",
  "form.digits-only": "Só números: esta senha tem 4 números.",
  "form.characters": "Só letras de A a Z e números de 0 a 9.",
  "form.too-short.signature": "Pelo menos 6 letras e números.",
  "form.too-short.authentication": "4 números.",
  "form.too-long.signature": "No máximo 16 letras e números.",
  "form.too-long.authentication": "4 números, não mais.",
  "form.mix": "Esta senha tem letras e também números.",
  "form.ok": "O formato está certo.",
  "card.waiting": "Procurando o seu cartão…",
  "card.service-unavailable":
    "O serviço de cartões inteligentes deste computador não está funcionando. Inicie-o (no Windows: Smart Card; no Linux: pcscd); esta tela continua sozinha.",
  "card.no-reader": "Nenhum leitor de cartões encontrado. Conecte um a este computador.",
  "card.reader-away":
    "O leitor de cartões escolhido nas configurações não está conectado. Conecte-o ou use qualquer leitor.",
  "reader.any": "Usar qualquer leitor",
  "card.no-card": "Coloque o seu cartão My Number no leitor.",
  "card.reading": "Lendo o cartão. Não mexa nele.",
  "card.in-use": "Outro programa está usando o cartão. Feche esse programa.",
  "card.unknown-card":
    "Este não é um cartão My Number, ou não tem a aplicação JPKI. Tente outro cartão.",
  "card.mute-card": "O cartão não responde. Retire-o e coloque-o de novo.",
  "card.no-certificate.signature":
    "Este cartão não tem certificado de assinatura. A prefeitura (市区町村の窓口) pode emitir um (não para menores de 15 anos).",
  "card.no-certificate.authentication":
    "Este cartão não tem certificado de autenticação. A prefeitura (市区町村の窓口) pode emitir um.",
  "card.ready": "Cartão encontrado.",
  "failed.title": "Não deu certo",
  "failed.pin/incorrect":
    "A senha está errada. {triesLeft, plural, one {Resta # tentativa.} other {Restam # tentativas.}}",
  "failed.pin/form": "A senha não tem o formato certo. Ela não foi enviada ao cartão.",
  "failed.pin/last-try":
    "A última tentativa precisa da sua confirmação. Nada foi enviado ao cartão.",
  "failed.card/removed":
    "O cartão foi retirado cedo demais. Coloque-o de volta e digite a senha de novo.",
  "failed.card/mute": "O cartão não respondeu. Coloque-o de novo e digite a senha outra vez.",
  "failed.card/changed":
    "Outro programa usou o cartão nesse meio-tempo. Nada foi enviado. {triesLeft, plural, one {Resta # tentativa.} other {Restam # tentativas.}}",
  "failed.other": "Não foi possível usar o cartão. Veja a linha abaixo e digite a senha de novo.",
  "blocked.title": "A senha está bloqueada",
  "blocked.signature":
    "A senha de assinatura foi digitada errada 5 vezes. Você pode redefini-la na prefeitura, ou no terminal de uma loja de conveniência com o aplicativo JPKI do seu celular se souber a senha de autenticação.",
  "blocked.authentication":
    "A senha de autenticação foi digitada errada 3 vezes. Você pode redefini-la na prefeitura, ou no terminal de uma loja de conveniência com o aplicativo JPKI do seu celular se souber a senha de assinatura.",
  "blocked.both":
    "A senha de assinatura e a senha de autenticação estão bloqueadas. A prefeitura pode redefinir as duas. O terminal da loja de conveniência não pode, porque pede a outra senha.",
  "blocked.bring": "Leve o seu cartão My Number ao balcão.",
  "notice.title": "O Tegata não pode continuar",
  "notice.host/missing.title": "Falta uma parte do Tegata",
  "notice.host/missing":
    "O programa Tegata para este computador não está instalado. Instale-o e use de novo o botão do site.",
  "notice.host/forbidden":
    "O programa Tegata não aceita esta extensão. Instale o programa Tegata mais novo e tente de novo.",
  "notice.host/crashed":
    "O programa Tegata parou. Nenhuma outra tentativa foi gasta. Aperte de novo o botão do site; se parar outra vez, reinicie o navegador.",
  "notice.host/outdated":
    "O programa Tegata deste computador é antigo demais. Instale o mais novo e tente de novo.",
  "notice.extension/outdated":
    "Esta extensão é antiga demais. Atualize-a no navegador e tente de novo.",
  "notice.request/busy":
    "Outra página ou outro navegador está usando o seu cartão. Termine ou cancele lá e tente de novo aqui.",
  "notice.request/invalid":
    "O site enviou um pedido que não pode ser lido. Nada foi feito com o seu cartão. Recarregue a página; se acontecer de novo, avise o atendimento do site.",
  "notice.request/rate-limited":
    "Este site pede com frequência demais. Espere um minuto e tente de novo.",
  "notice.interrupted":
    "A extensão foi reiniciada. Nada mais foi enviado ao seu cartão. Feche isto, recarregue a página e tente de novo.",
  "notice.ticket": "Esta tela não pode ser usada sozinha. Feche-a e comece pelo site.",
  "notice.other": "Algo deu errado dentro do Tegata. Feche isto e tente de novo.",
  "notice.code": "Código para o atendimento: {code}",
  "popup.program": "Programa neste computador",
  "popup.program.ready": "Pronto (versão {version})",
  "popup.reader": "Leitor de cartões",
  "popup.card": "Cartão",
  "popup.card.none": "Sem cartão",
  "popup.card.jpki": "Cartão My Number (マイナンバーカード)",
  "popup.card.unknown": "Não é um cartão My Number",
  "popup.site": "Este site",
  "popup.site.none": "O Tegata não responde a este site.",
  "popup.site.tegata": "O Tegata atende este site",
  "popup.site.official": "O programa oficial atende este site",
  "popup.settings": "Configurações",
  "popup.checking": "Procurando…",
  "options.title": "Configurações do Tegata",
  "options.screen": "Tela da senha",
  "options.screen.frame": "Sobre a página, só no portal de residência",
  "options.screen.window": "Sempre em uma janela própria",
  "options.reader.any": "Qualquer leitor com um cartão My Number",
  "options.reader.away": "não conectado agora",
  "options.managed": "Sua organização definiu isto. Não pode ser alterado aqui.",
  "options.managed.short": "Definido pela sua organização",
  "options.only": "Sites que sua organização deixa usar o Tegata (nenhum outro)",
  "options.remind": "Lembretes",
  "options.remind.on": "Lembrar-me antes que um certificado ou o cartão vença",
  "options.remind.text":
    "A partir de três meses antes, o botão do Tegata na barra de ferramentas mostra “!”. Só datas são guardadas, e apenas neste computador: “Meu cartão” as anota quando mostra um certificado. Ao desligar, elas são apagadas.",
  "options.remind.card": "Último dia do cartão (有効期限, impresso nele)",
  "reminder.seen": "Já vi",
  "options.sites": "Sites entregues ao programa oficial",
  "options.sites.none": "Nenhum",
  "options.sites.take": "Deixar o Tegata atender",
  "nav.label": "Páginas do Tegata",
  "nav.welcome": "Primeiros passos",
  "nav.card": "Meu cartão",
  "nav.password": "Mudar uma senha",
  "nav.check": "Autoteste",
  "nav.help": "Ajuda",
  "welcome.title": "Preparar o Tegata",
  "welcome.text":
    "São necessárias três coisas. Esta página as procura sozinha e continua quando estiverem aqui.",
  "welcome.done": "Está tudo pronto.",
  "welcome.portal": "Abrir o portal de residência",
  "welcome.site": "Permissão",
  "welcome.site.allowed": "O Tegata pode responder ao portal de residência.",
  "welcome.site.missing":
    "O navegador ainda não deixa o Tegata responder ao portal de residência. Pressione o botão e aceite a pergunta do navegador; nenhum outro site é pedido.",
  "welcome.site.allow": "Permitir o portal de residência",
  "welcome.install":
    "Baixe o programa Tegata para este computador e inicie-o uma vez. Depois, esta página continua sozinha.",
  "mycard.again": "Ler de novo",
  "mycard.kind": "Tipo de cartão",
  "mycard.token.card": "Cartão de plástico",
  "mycard.token.juki": "Cartão antigo (住民基本台帳カード)",
  "mycard.token.android": "Celular Android",
  "mycard.token.iphone": "Celular iPhone",
  "mycard.token.unknown": "Um tipo que o Tegata não conhece",
  "mycard.privacy": "O que aparece aqui fica nesta página. Nada é guardado nem enviado.",
  "cert.title.signature": "Certificado de assinatura (署名用電子証明書)",
  "cert.title.authentication": "Certificado de autenticação (利用者証明用電子証明書)",
  "cert.for.signature":
    "Para pedidos e contratos. Contém o seu nome, endereço, data de nascimento e sexo.",
  "cert.for.authentication":
    "Para entrar em sites. Contém um número, mas não o seu nome nem o seu endereço.",
  "cert.locked.signature":
    "O cartão só mostra este certificado depois da senha de assinatura (署名用パスワード).",
  "cert.locked.authentication":
    "Este cartão só mostra o certificado depois da senha de autenticação (利用者証明用パスワード).",
  "cert.show": "Mostrar",
  "cert.name": "Nome",
  "cert.birth": "Data de nascimento",
  "cert.sex": "Sexo",
  "cert.sex.male": "Masculino",
  "cert.sex.female": "Feminino",
  "cert.sex.unknown": "Não informado",
  "cert.address": "Endereço",
  "cert.substitutes":
    "Os caracteres que um certificado não comporta foram trocados por outros parecidos (代替文字).",
  "cert.valid": "Válido até {date}",
  "cert.expired": "Venceu em {date}",
  "cert.not-yet": "Válido só a partir de {date}",
  "cert.soon": "{days, plural, one {resta # dia} other {restam # dias}}",
  "cert.renew":
    "Renove-o na prefeitura (市区町村の窓口), a partir de três meses antes do vencimento. Se o seu período de permanência foi prorrogado, prorrogue lá também o cartão: isso não acontece sozinho.",
  "cert.stay":
    "Está esperando a resposta a um pedido de prorrogação da permanência (特例期間)? Prorrogue também o cartão para esse período. Desde janeiro de 2026, sem isso você pode entrar e ver o andamento do pedido, mas não acrescentar documentos on-line.",
  "cert.revoked-by-change":
    "Se desde então você se mudou ou mudou de nome, este certificado não vale mais, mesmo que a data ainda esteja boa. A prefeitura emite um novo.",
  "cert.checks": "Verificado",
  "cert.chain.official": "Emitido pela J-LIS: sim, a assinatura dela está certa.",
  "cert.chain.card":
    "Emitido pela autoridade que está neste cartão: a assinatura dela está certa. O Tegata não sabe se essa autoridade é da J-LIS.",
  "cert.chain.bad":
    "A assinatura da autoridade emissora não está certa. Não confie neste certificado e pergunte na prefeitura.",
  "cert.revocation":
    "Revogado (失効)? Não verificado: só organizações credenciadas podem perguntar à J-LIS.",
  "cert.dates.good": "Datas: válidas hoje.",
  "cert.dates.bad": "Datas: não válidas hoje.",
  "cert.details": "Detalhes para especialistas",
  "cert.serial": "Número de série",
  "cert.subject": "Nome comum (CN)",
  "cert.municipality": "Município",
  "cert.period": "Período de validade",
  "cert.policies": "Políticas",
  "cert.fingerprint": "Impressão digital (SHA-256)",
  "cert.raw": "Certificado bruto (base64)",
  "cert.ca-name": "Autoridade emissora (認証局)",
  "cert.fields": "Todos os campos em ordem, por OID",
  "cert.not-understood": "O Tegata não entende estes campos.",
  "cert.issuer": "Certificado da autoridade emissora (認証局)",
  "cert.save": "Salvar em um arquivo",
  "cert.save.warning":
    "Alguns portais aceitam um arquivo de certificado sem pedir uma assinatura. Quem tiver uma cópia poderia se passar por você. Não a dê a ninguém e apague-a quando não precisar mais.",
  "cert.save.confirm": "Entendi, salvar",
  "cert.unreadable": "Este certificado não pode ser lido. Pergunte na prefeitura.",
  "password.which": "Qual senha você quer mudar?",
  "password.current": "Senha atual",
  "password.new": "Senha nova",
  "password.again": "Senha nova, mais uma vez",
  "password.rule.signature":
    "6 a 16 caracteres: letras de A a Z e números de 0 a 9, pelo menos um de cada.",
  "password.rule.authentication": "Exatamente 4 números.",
  "password.differ": "As duas senhas novas não são iguais.",
  "password.same": "A senha nova é igual à atual.",
  "password.agree": "As duas são iguais.",
  "password.strength.weak": "Fácil de adivinhar. Deixe-a mais longa ou mais variada.",
  "password.strength.fair": "Aceitável. Mais longa é melhor.",
  "password.strength.good": "Difícil de adivinhar.",
  "password.guessable": "Quem achar seu cartão tentará este número primeiro. Escolha outro.",
  "password.advice":
    "Não use a sua data de nascimento, nem os mesmos 4 números para todas as senhas do cartão.",
  "password.once":
    "A senha atual é enviada ao cartão uma só vez. Se estiver errada, uma tentativa é gasta e nada muda.",
  "password.change": "Mudar a senha",
  "password.done": "A senha foi mudada. De agora em diante, use a nova.",
  "check.text":
    "Cada parte é examinada em ordem. A primeira que não funciona se abre e diz o que fazer.",
  "check.again": "Verificar de novo",
  "check.all-good": "Tudo funciona.",
  "check.found": "Uma parte precisa da sua atenção.",
  "check.state.ok": "Funciona",
  "check.state.failed": "Não funciona",
  "check.state.notice": "Bom saber",
  "check.state.waiting": "Ainda não verificado",
  "check.step.extension": "Esta extensão",
  "check.step.host": "Programa neste computador",
  "check.step.service": "Serviço de cartões inteligentes",
  "check.step.reader": "Leitor de cartões",
  "check.step.card": "Cartão",
  "check.step.application": "Aplicação JPKI (公的個人認証)",
  "check.step.certificates": "Certificados",
  "check.step.passwords": "Senhas",
  "check.step.dates": "Datas",
  "check.step.signature": "Assinatura de teste",
  "check.step.environment": "Outros programas",
  "check.version": "Versão {version}",
  "check.service.linux": "Execute isto em um terminal: {command}",
  "check.service.windows": "Aperte Windows+R, digite services.msc e inicie “Smart Card”.",
  "check.service.mac":
    "O macOS o inicia sozinho quando um leitor é conectado. Desconecte o leitor e conecte-o de novo, ou reinicie o computador.",
  "check.host.linux":
    "Instale o pacote do Tegata para Linux e depois clique em “Verificar de novo”. Um navegador em Flatpak ou Snap não consegue iniciá-lo: use um dos pacotes do próprio sistema.",
  "check.host.windows":
    "Baixe o programa de instalação do Tegata para Windows, execute-o e depois clique em “Verificar de novo”. Não é preciso ser administrador.",
  "check.host.mac":
    "Descompacte o arquivo do Tegata para macOS, execute install.sh e depois clique em “Verificar de novo”.",
  "check.reader.linux":
    "Ligue o leitor diretamente ao computador, sem hub. Veja se o comando {command} o mostra; se mostrar, instale os pacotes pcscd e libccid.",
  "check.reader.windows":
    "Ligue o leitor diretamente ao computador, sem hub. No Gerenciador de Dispositivos (Windows+X), ele deve aparecer em “Leitores de cartão inteligente” sem sinal de aviso; senão, instale o driver do fabricante.",
  "check.reader.mac":
    "Ligue o leitor diretamente ao computador, sem hub. Se o fabricante oferecer um driver para macOS, instale-o e reinicie o computador.",
  "check.reader.list": "O site www.jpki.go.jp traz a lista dos leitores que servem.",
  "check.reader.unsupported": "Sabe-se que este leitor não lê cartões My Number. Use outro.",
  "check.certificates.none": "Este cartão não tem nenhum certificado. A prefeitura pode emiti-los.",
  "check.certificates.one":
    "Este cartão não tem certificado de assinatura: você pode entrar em sites, mas não se cadastrar nem assinar. A prefeitura pode emitir um (não para menores de 15 anos).",
  "check.missing": "O programa Tegata para este computador não está instalado.",
  "check.crashed": "O programa Tegata parou.",
  "check.signature.text":
    "O cartão assina um número aleatório com a chave de acesso. Digite a senha de autenticação (利用者証明用パスワード). Nada sai deste computador.",
  "check.signature.make": "Fazer uma assinatura de teste",
  "check.signature.ok": "O cartão assinou, e a assinatura corresponde ao certificado.",
  "check.signature.bad": "A assinatura não corresponde ao certificado. Pergunte na prefeitura.",
  "check.official":
    "O programa oficial também está instalado. Os dois podem ficar: o botão do Tegata na barra diz qual deles atende cada site.",
  "check.sandbox":
    "Este navegador vem como {kind} e talvez não consiga iniciar o programa. Se o programa não for encontrado, instale o navegador pelos pacotes do seu sistema.",
  "check.wrong-product":
    "O portal diz 「ICカードリーダライタをパソコンに接続し、マイナンバーカードをセットして読み取りを行ってください。」?",
  "check.wrong-product.text":
    "Ele diz isso quando nenhum programa responde. Os produtos oficiais Ver3.5, para Mac e para celulares não funcionam neste portal. Com o Tegata, veja se este site não foi entregue ao programa oficial e recarregue a página.",
  "check.copy": "Copiar o relatório",
  "check.copied": "Copiado. Não contém dados pessoais.",
  "popup.allow": "Permitir o Tegata neste site",
  "popup.remove": "Remover este site",
  "popup.insecure": "O Tegata só funciona em sites seguros (https).",
  "popup.withheld": "O navegador mantém o Tegata desligado neste site até você permitir.",
  "popup.refused":
    "Não foi permitido, por isso o Tegata não funciona neste site. Aperte o botão de novo e escolha “Permitir”.",
  "popup.private":
    "Esta é uma janela privada. O que você escolher aqui continua valendo depois de fechá-la.",
  "popup.private.off":
    "O Tegata não funciona em janelas privadas (anônimas). Use uma janela comum ou permita-o na lista de extensões do navegador.",
  "options.allowed": "Sites que você permitiu",
  "options.remove": "Remover",
  "page.reload": "O Tegata foi atualizado. Recarregue esta página e aperte o botão de novo.",
  "page.extension/interrupted":
    "O Tegata foi interrompido. Nada mais foi enviado ao seu cartão. Tente de novo.",
  "page.request/cancelled": "Você cancelou. Nada mais foi feito com o seu cartão.",
  "page.request/inactive": "Traga esta página para a frente e aperte de novo o botão dela.",
  "page.request/not-supported":
    "Este site pede algo que esta versão do Tegata não oferece. Nada foi feito com o seu cartão.",
  "page.request/too-large":
    "Os documentos são grandes demais para serem assinados juntos. Assine menos documentos, ou menores.",
  "page.origin/forbidden":
    "Sua organização não deixa este site usar o Tegata. Pergunte ao administrador.",
  "page.origin/not-allowed":
    "Você não permitiu este site. Clique no ícone do Tegata no navegador e permita.",
  "gives.task.authenticate":
    "Uma prova, válida só para este site, de que você tem o cartão agora. O site recebe o número do certificado, mas não o seu nome nem o seu endereço.",
  "gives.task.sign":
    "A sua assinatura eletrônica, com o certificado de assinatura: nome, endereço, data de nascimento e sexo.",
  "sign.title": "{count, plural, one {O que você assina} other {O que você assina: # documentos}}",
  "sign.reading": "Lendo o que será assinado.",
  "sign.unsignable.title": "Este documento não pode ser assinado",
  "sign.unsignable.protected":
    "O PDF está protegido por senha, por isso não é possível acrescentar uma assinatura. Nada foi feito com o seu cartão e nenhuma tentativa foi usada. Salve o PDF sem a proteção ou peça outro arquivo ao site.",
  "sign.unsignable.other":
    "O arquivo está danificado ou é de um tipo que não pode ter essa assinatura. Nada foi feito com o seu cartão e nenhuma tentativa foi usada. Faça ou obtenha o arquivo de novo; se acontecer outra vez, avise o atendimento do site.",
  "sign.unnamed": "Um documento que o site não nomeia",
  "sign.size": "{bytes, number} baites",
  "sign.show": "Mostrar o conteúdo",
  "sign.unseen":
    "O site só deu esta impressão digital, por isso o Tegata não pode mostrar o conteúdo. Continue só se souber o que é.",
  "sign.unshowable":
    "O Tegata não pode mostrar este tipo de arquivo. Compare a impressão digital com a da sua própria cópia.",
  "watchword.title": "O seu próprio sinal",
  "watchword.text":
    "Escolha algumas palavras, uma cor e uma figura. Toda tela de senha verdadeira do Tegata as mostra, e nenhum site pode vê-las. Uma tela de senha sem elas não é verdadeira.",
  "watchword.phrase": "As suas palavras (não uma senha)",
  "watchword.color": "Cor",
  "watchword.picture": "Figura",
  "watchword.save": "Usar este sinal",
  "watchword.saved": "Guardado. Procure-o sempre que uma senha for pedida.",
  "watchword.forget": "Apagar",
  "color.indigo": "Azul-índigo",
  "color.pine": "Verde-pinho",
  "color.plum": "Roxo-ameixa",
  "color.ochre": "Amarelo-ocre",
  "color.vermilion": "Vermelhão",
  "color.ink": "Preto-nanquim",
  "picture.crane": "Grou",
  "picture.mountain": "Montanha",
  "picture.wave": "Onda",
  "picture.moon": "Lua",
  "picture.bridge": "Ponte",
  "picture.leaf": "Folha",
  "picture.boat": "Barco",
  "picture.bell": "Sino",
  "options.blocked": "Sites bloqueados",
  "options.unblock": "Desbloquear",
  "panel.title": "Pedidos desta página",
  "panel.about":
    "Para desenvolvedores. Só aparece o que acontece enquanto este painel está aberto, e nada é guardado. Senhas e o conteúdo das respostas do cartão nunca estão aqui.",
  "panel.empty": "Nada ainda. Use a página: cada pedido dela aparece aqui.",
  "panel.pause": "Pausar",
  "panel.clear": "Limpar",
  "panel.stopped":
    "A extensão foi atualizada ou recarregada. Feche as ferramentas do desenvolvedor e abra-as de novo.",
  "panel.done": "concluído",
  "panel.running": "em andamento",
  "panel.size": "{count, plural, one {# caractere} other {# caracteres}}",
  "panel.export": "Salvar como arquivo de conversa",
  "panel.export.about":
    "Os comandos ao cartão e seus códigos de estado, para repetir em um teste. Sem senhas e sem o conteúdo das respostas do cartão.",
  "panel.part.page": "Página",
  "panel.part.extension": "Extensão",
  "panel.part.host": "Programa",
  "panel.part.card": "Cartão",
};
