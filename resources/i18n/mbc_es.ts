<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Enter opens. Space: {action}.</source>
        <translation>Entrar abre. Barra espaciadora: {action}.</translation>
    </message>
</context>
<context>
    <name>Companion</name>
    <message>
        <source>Trials</source>
        <translation>Estudios</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The program made a mistake</source>
        <translation>El programa cometió un error</translation>
    </message>
    <message>
        <source>What you saved is safe. You can go on; if something looks wrong, close the program and open it again.</source>
        <translation>Lo que usted guardó está a salvo. Puede seguir; si algo no se ve bien, cierre el programa y vuelva a abrirlo.</translation>
    </message>
    <message>
        <source>If you like, copy the details below and send them to the makers. Read them first: names, addresses and trial numbers were taken out.</source>
        <translation>Si quiere, copie los detalles de abajo y envíelos a quienes hacen el programa. Léalos antes: se quitaron los nombres, las direcciones y los números de estudios.</translation>
    </message>
    <message>
        <source>Details of the mistake</source>
        <translation>Detalles del error</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar los detalles</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>Get updates</source>
        <translation>Buscar novedades</translation>
    </message>
    <message>
        <source>Getting trials</source>
        <translation>Descargando los estudios</translation>
    </message>
    <message>
        <source>The registry can't be reached at the moment</source>
        <translation>En este momento no se puede llegar al registro</translation>
    </message>
    <message>
        <source>Everything that is stored here still works: searching, reading, stars.</source>
        <translation>Todo lo guardado aquí sigue funcionando: buscar, leer, marcar con estrella.</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translation>Preguntando al registro…</translation>
    </message>
    <message>
        <source>{fetched} of {all} trials</source>
        <translation>{fetched} de {all} estudios</translation>
    </message>
    <message>
        <source>{fetched} trials</source>
        <translation>{fetched} estudios</translation>
    </message>
    <message>
        <source>Stopped. What was fetched is kept; the next time goes on from there.</source>
        <translation>Detenido. Lo descargado se conserva; la próxima vez sigue desde ahí.</translation>
    </message>
    <message>
        <source>The registry has nothing new since the last time.</source>
        <translation>El registro no tiene nada nuevo desde la última vez.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n con cambios</numerusform>
            <numerusform>%n con cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n cerrado</numerusform>
            <numerusform>%n cerrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer listed</source>
        <translation>
            <numerusform>%n que ya no aparece</numerusform>
            <numerusform>%n que ya no aparecen</numerusform>
        </translation>
    </message>
    <message>
        <source>Trials are up to date: {counts}.</source>
        <translation>Los estudios están al día: {counts}.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n ficha no se pudo leer y se omitió.</numerusform>
            <numerusform>%n fichas no se pudieron leer y se omitieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked with the registry today.</source>
        <translation>Comprobado hoy con el registro.</translation>
    </message>
    <message numerus="yes">
        <source>Checked with the registry %n day(s) ago.</source>
        <translation>
            <numerusform>Comprobado con el registro hace %n día.</numerusform>
            <numerusform>Comprobado con el registro hace %n días.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>ZIP code or city</source>
        <translation>Código postal (ZIP) o ciudad</translation>
    </message>
    <message>
        <source>Any distance</source>
        <translation>Cualquier distancia</translation>
    </message>
    <message>
        <source>Within {miles} miles</source>
        <translation>A {miles} millas o menos</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado del estudio</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Kind of treatment</source>
        <translation>Tipo de tratamiento</translation>
    </message>
    <message>
        <source>Any country</source>
        <translation>Cualquier país</translation>
    </message>
    <message>
        <source>Any state or region</source>
        <translation>Cualquier estado o región</translation>
    </message>
    <message>
        <source>Only trials updated since</source>
        <translation>Solo estudios actualizados desde</translation>
    </message>
    <message>
        <source>Only trials with results posted</source>
        <translation>Solo estudios con resultados publicados</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Cerca de</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Más filtros</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Hasta qué distancia</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>Estado o región</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>Updated since</source>
        <translation>Actualizado desde</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>{country} ({count})</source>
        <translation>{country} ({count})</translation>
    </message>
</context>
<context>
    <name>GetTrialsPage</name>
    <message>
        <source>Get trials</source>
        <translation>Descargar los estudios</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Cáncer de mama (seno)</translation>
    </message>
    <message>
        <source>Breast cancer and advanced solid tumors</source>
        <translation>Cáncer de mama (seno) y tumores sólidos avanzados</translation>
    </message>
    <message>
        <source>What to keep</source>
        <translation>Qué guardar</translation>
    </message>
    <message>
        <source>Some trials for all advanced solid tumors take people with breast cancer too. They make the download about twice as large.</source>
        <translation>Algunos estudios para todos los tumores sólidos avanzados también admiten a personas con cáncer de mama (seno). Con ellos la descarga es cerca del doble.</translation>
    </message>
    <message>
        <source>Search trials on your own computer</source>
        <translation>Busque estudios en su propia computadora</translation>
    </message>
    <message>
        <source>What will be fetched</source>
        <translation>Qué se descargará</translation>
    </message>
    <message>
        <source>All breast cancer trials that are open, or may open, from the public registry ClinicalTrials.gov: some thousands. That is about 30 to 60 megabytes and takes a few minutes. You can stop at any time and go on later, and use the rest of the program meanwhile.</source>
        <translation>Todos los estudios de cáncer de mama (seno) que están abiertos o pueden abrirse, del registro público ClinicalTrials.gov: algunos miles. Son unos 30 a 60 megabytes y tarda unos minutos. Puede detenerlo cuando quiera y seguir después, y usar mientras tanto el resto del programa.</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Qué se envía</translation>
    </message>
    <message>
        <source>Nothing about you. Everybody asks the registry the same broad question. What you search for, star or note stays on this computer.</source>
        <translation>Nada sobre usted. Todas las personas hacen al registro la misma pregunta amplia. Lo que usted busca, marca o anota se queda en esta computadora.</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Searching works without the internet. Press “Get updates” now and then: it fetches only what changed.</source>
        <translation>La búsqueda funciona sin internet. Pulse «Buscar novedades» de vez en cuando: solo descarga lo que cambió.</translation>
    </message>
    <message>
        <source>Would you rather talk to somebody? Susan G. Komen's Clinical Trial Information Helpline: 1-877 GO KOMEN (1-877-465-6636).</source>
        <translation>¿Prefiere hablar con alguien? Línea de información sobre estudios clínicos de Susan G. Komen: 1-877 GO KOMEN (1-877-465-6636).</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Partes del programa</translation>
    </message>
    <message>
        <source>Helpline</source>
        <translation>Línea de ayuda</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programa</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texto más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texto &amp;normal</translation>
    </message>
    <message>
        <source>Colors as the &amp;system</source>
        <translation>Colores como el &amp;sistema</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>C&amp;laro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Ayuda</translation>
    </message>
    <message>
        <source>Komen's clinical trial &amp;helpline…</source>
        <translation>&amp;Línea de Komen sobre estudios clínicos…</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Mensajes</translation>
    </message>
    <message>
        <source>&amp;About this program…</source>
        <translation>&amp;Acerca de este programa…</translation>
    </message>
    <message>
        <source>Text size: {percent} %</source>
        <translation>Tamaño del texto: {percent} %</translation>
    </message>
    <message>
        <source>Komen's Clinical Trial Information Helpline</source>
        <translation>Línea de información sobre estudios clínicos de Komen</translation>
    </message>
    <message>
        <source>People at Susan G. Komen talk with you about clinical trials and help you look for one.

1-877 GO KOMEN (1-877-465-6636)

It is not open day and night, and hours change; ask. In an emergency call 911. If you think of ending your life, call or text 988.</source>
        <translation>En Susan G. Komen hay personas que hablan con usted sobre estudios clínicos y le ayudan a buscar uno.

1-877 GO KOMEN (1-877-465-6636)

No atiende día y noche, y el horario cambia; pregunte. En una emergencia llame al 911. Si piensa en quitarse la vida, llame o envíe un mensaje al 988.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Komen's website</source>
        <translation>Sitio web de Komen</translation>
    </message>
    <message>
        <source>MBC Companion {version}</source>
        <translation>MBC Companion {version}</translation>
    </message>
    <message>
        <source>Trials, reading, calendar and notes for people living with metastatic breast cancer. Everything stays on this computer. This program gives information, not medical advice.

Trial data: ClinicalTrials.gov, US National Library of Medicine. {places}

Not made by, and not speaking for, Susan G. Komen or the registry.</source>
        <translation>Estudios, lecturas, calendario y notas para personas que viven con cáncer de mama (seno) metastásico. Todo se queda en esta computadora. Este programa da información, no consejo médico.

Datos de los estudios: ClinicalTrials.gov, Biblioteca Nacional de Medicina de EE. UU. {places}

No lo hacen Susan G. Komen ni el registro, ni habla en su nombre.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
</context>
<context>
    <name>PageText</name>
    <message>
        <source>The registry names no treatment.</source>
        <translation>El registro no nombra ningún tratamiento.</translation>
    </message>
    <message>
        <source>Groups of people in the study</source>
        <translation>Grupos de personas en el estudio</translation>
    </message>
    <message>
        <source>The registry has no summary.</source>
        <translation>El registro no tiene resumen.</translation>
    </message>
    <message>
        <source>You can join if</source>
        <translation>Puede participar si</translation>
    </message>
    <message>
        <source>You can't join if</source>
        <translation>No puede participar si</translation>
    </message>
    <message>
        <source>The trial also says</source>
        <translation>El estudio también dice</translation>
    </message>
    <message>
        <source>Not stated: ask the trial's team.</source>
        <translation>No se indica: pregunte al equipo del estudio.</translation>
    </message>
    <message>
        <source>Not stated here: ask how often you would come, for how long, and whether a biopsy is needed.</source>
        <translation>No se indica aquí: pregunte cada cuánto tendría que ir, durante cuánto tiempo y si hace falta una biopsia.</translation>
    </message>
    <message>
        <source>No sites are named yet.</source>
        <translation>Todavía no se nombra ningún centro.</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Patrocinador</translation>
    </message>
    <message>
        <source>Works with</source>
        <translation>Colabora con</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <source>Planned to end</source>
        <translation>Fin previsto</translation>
    </message>
    <message>
        <source>First posted</source>
        <translation>Publicado por primera vez</translation>
    </message>
    <message>
        <source>Last updated by the sponsor</source>
        <translation>Última actualización del patrocinador</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Posted on the registry's page</source>
        <translation>Publicados en la página del registro</translation>
    </message>
    <message>
        <source>Not posted</source>
        <translation>Sin publicar</translation>
    </message>
    <message>
        <source>Trial number</source>
        <translation>Número del estudio</translation>
    </message>
    <message>
        <source>The registry's own page: {link}</source>
        <translation>La página del registro: {link}</translation>
    </message>
    <message>
        <source>Susan G. Komen's Clinical Trial Information Helpline: 1-877 GO KOMEN (1-877-465-6636). Hours change; ask.</source>
        <translation>Línea de información sobre estudios clínicos de Susan G. Komen: 1-877 GO KOMEN (1-877-465-6636). El horario cambia; pregunte.</translation>
    </message>
    <message>
        <source>The Metastatic Trial Search, a second place to look for trials; your team or the helpline can show you where it is.</source>
        <translation>Metastatic Trial Search, un segundo lugar para buscar estudios; su equipo o la línea de ayuda pueden mostrarle dónde está.</translation>
    </message>
    <message>
        <source>Ages {low} to {high}</source>
        <translation>De {low} a {high} de edad</translation>
    </message>
    <message>
        <source>Ages {low} and over</source>
        <translation>A partir de {low} de edad</translation>
    </message>
    <message>
        <source>Ages up to {high}</source>
        <translation>Hasta {high} de edad</translation>
    </message>
    <message>
        <source>Women and men</source>
        <translation>Mujeres y hombres</translation>
    </message>
    <message>
        <source>Women only</source>
        <translation>Solo mujeres</translation>
    </message>
    <message>
        <source>Men only</source>
        <translation>Solo hombres</translation>
    </message>
</context>
<context>
    <name>PagedModel</name>
    <message>
        <source>No longer available</source>
        <translation>Ya no está disponible</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel: {title}</source>
        <translation>Cancelar: {title}</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>falta menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>falta cerca de %n minuto</numerusform>
            <numerusform>faltan cerca de %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>falta cerca de %n hora</numerusform>
            <numerusform>faltan cerca de %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping. What is finished is kept.</source>
        <translation>Deteniendo. Lo que ya está hecho se conserva.</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>Search trials</source>
        <translation>Buscar estudios</translation>
    </message>
    <message>
        <source>A drug, a word, a place of spread, an NCT number</source>
        <translation>Un medicamento, una palabra, un lugar al que se extendió, un número NCT</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Best fit to the words first</source>
        <translation>Primero los más cercanos a las palabras</translation>
    </message>
    <message>
        <source>Nearest first</source>
        <translation>Primero los más cercanos</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero los más nuevos</translation>
    </message>
    <message>
        <source>Last updated first</source>
        <translation>Primero los actualizados hace menos</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <source>Trials found</source>
        <translation>Estudios encontrados</translation>
    </message>
    <message>
        <source>Star this trial</source>
        <translation>Marcar este estudio con estrella</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) found here</source>
        <translation>
            <numerusform>%n estudio encontrado aquí</numerusform>
            <numerusform>%n estudios encontrados aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}, of {stored} stored</source>
        <translation>{found}, de {stored} guardados</translation>
    </message>
    <message>
        <source>Looked for: {names}</source>
        <translation>Se buscó: {names}</translation>
    </message>
    <message>
        <source>The filters may be too narrow. Nothing you typed left this computer.</source>
        <translation>Quizás los filtros son demasiado estrechos. Nada de lo que escribió salió de esta computadora.</translation>
    </message>
    <message>
        <source>Try fewer words, or another name of the drug. Komen's helpline can search with you: 1-877-465-6636.</source>
        <translation>Pruebe con menos palabras o con otro nombre del medicamento. La línea de ayuda de Komen puede buscar con usted: 1-877-465-6636.</translation>
    </message>
    <message>
        <source>No stored trial has these words</source>
        <translation>Ningún estudio guardado tiene estas palabras</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <translation>¿Quiso decir:</translation>
    </message>
    <message>
        <source>Distances from {place}.</source>
        <translation>Distancias desde {place}.</translation>
    </message>
    <message>
        <source>A ZIP code stands for its center point.</source>
        <translation>Un código postal se toma por su punto central.</translation>
    </message>
    <message>
        <source>Which one? {names}</source>
        <translation>¿Cuál? {names}</translation>
    </message>
</context>
<context>
    <name>SavedActions</name>
    <message>
        <source>Saved under “{name}”.</source>
        <translation>Guardada como «{name}».</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Rename this search</source>
        <translation>Cambiar el nombre de esta búsqueda</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>Se eliminó «{name}».</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) were written to the file.</source>
        <translation>
            <numerusform>Se escribió %n estudio en el archivo.</numerusform>
            <numerusform>Se escribieron %n estudios en el archivo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedPane</name>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Enter opens. The menu key: rename, move, mark as seen, export, delete.</source>
        <translation>Entrar abre. La tecla de menú: cambiar el nombre, mover, marcar como vista, exportar, eliminar.</translation>
    </message>
    <message>
        <source>No saved searches yet</source>
        <translation>Todavía no hay búsquedas guardadas</translation>
    </message>
    <message>
        <source>Search for something and press “Save this search”. After each update you will see here what is new, changed and closed in it.</source>
        <translation>Busque algo y pulse «Guardar esta búsqueda». Después de cada actualización verá aquí qué hay de nuevo, qué cambió y qué se cerró.</translation>
    </message>
    <message>
        <source>Press Enter to open a search. Right-click it for more.</source>
        <translation>Pulse Entrar para abrir una búsqueda. Haga clic derecho para más opciones.</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <translation>Marcar todo como visto</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Export as a table (CSV)…</source>
        <translation>Exportar como tabla (CSV)…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Exportar como JSON…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n con cambios</numerusform>
            <numerusform>%n con cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n cerrado</numerusform>
            <numerusform>%n cerrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n estudio</numerusform>
            <numerusform>%n estudios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>{title}, {state}</source>
        <translation>{title}, {state}</translation>
    </message>
</context>
<context>
    <name>SplitView</name>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
</context>
<context>
    <name>StarredPane</name>
    <message>
        <source>Starred trials</source>
        <translation>Estudios con estrella</translation>
    </message>
    <message>
        <source>Star this trial</source>
        <translation>Marcar este estudio con estrella</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message>
        <source>No starred trials yet</source>
        <translation>Todavía no hay estudios con estrella</translation>
    </message>
    <message>
        <source>Press the star on a trial to keep it here. It stays readable even if the registry drops it.</source>
        <translation>Pulse la estrella de un estudio para guardarlo aquí. Podrá leerlo aunque el registro lo quite.</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
</context>
<context>
    <name>StatusArea</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Todos los mensajes</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensaje sin leer</numerusform>
            <numerusform>%n mensajes sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Mensajes anteriores</translation>
    </message>
    <message>
        <source>Mark as read: {message}</source>
        <translation>Marcar como leído: {message}</translation>
    </message>
</context>
<context>
    <name>TaskRunner</name>
    <message>
        <source>This did not work because of a mistake in the program.</source>
        <translation>Esto no funcionó por un error del programa.</translation>
    </message>
    <message>
        <source>What you saved before is still there.</source>
        <translation>Lo que guardó antes sigue ahí.</translation>
    </message>
    <message>
        <source>Please try again. If it happens again, send us the details.</source>
        <translation>Inténtelo de nuevo. Si vuelve a pasar, envíenos los detalles.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{text} You can undo this.</source>
        <translation>{text} Puede deshacerlo.</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>Trial</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>What is being tested</source>
        <translation>Qué se prueba</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Who can join</source>
        <translation>Quién puede participar (requisitos)</translation>
    </message>
    <message>
        <source>Visits and biopsies</source>
        <translation>Visitas y biopsias</translation>
    </message>
    <message>
        <source>Dates and sponsor</source>
        <translation>Fechas y patrocinador</translation>
    </message>
    <message>
        <source>Star this trial</source>
        <translation>Marcar este estudio con estrella</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message numerus="yes">
        <source>This was last checked %n days ago.</source>
        <translation>
            <numerusform>Se comprobó por última vez hace %n día.</numerusform>
            <numerusform>Se comprobó por última vez hace %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>It may have changed. Press “Get updates”, or ask the trial's team.</source>
        <translation>Puede haber cambiado. Pulse «Buscar novedades» o pregunte al equipo del estudio.</translation>
    </message>
    <message>
        <source>Nearest site that takes people: {site}</source>
        <translation>Centro más cercano que admite personas: {site}</translation>
    </message>
    <message numerus="yes">
        <source>Sites that take people: %n. Type your ZIP code in the search to see the nearest.</source>
        <translation>
            <numerusform>Centros que admiten personas: %n. Escriba su código postal en la búsqueda para ver el más cercano.</numerusform>
            <numerusform>Centros que admiten personas: %n. Escriba su código postal en la búsqueda para ver el más cercano.</numerusform>
        </translation>
    </message>
    <message>
        <source>No site takes new people at the moment.</source>
        <translation>En este momento ningún centro admite a personas nuevas.</translation>
    </message>
    <message>
        <source>No sites are named yet.</source>
        <translation>Todavía no se nombra ningún centro.</translation>
    </message>
    <message>
        <source>Why it stopped: {why}</source>
        <translation>Por qué se detuvo: {why}</translation>
    </message>
    <message>
        <source>Ask before your next treatment starts: it can change which trials fit.</source>
        <translation>Pregunte antes de que empiece su próximo tratamiento: puede cambiar qué estudios le convienen.</translation>
    </message>
    <message>
        <source>Don't stop or delay treatment without your team.</source>
        <translation>No suspenda ni retrase el tratamiento sin su equipo.</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>The registry names nobody. Ask the sponsor, {sponsor}, or your own team.</source>
        <translation>El registro no nombra a nadie. Pregunte al patrocinador, {sponsor}, o a su propio equipo.</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>You could say: “I have metastatic breast cancer and am asking about {nct}. Is the trial taking people now, and what would you need to know about me?”</source>
        <translation>Podría decir: «Tengo cáncer de mama (seno) metastásico y pregunto por {nct}. ¿El estudio admite personas ahora y qué necesitarían saber de mí?»</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message numerus="yes">
        <source>All sites (%n)</source>
        <translation>
            <numerusform>Todos los centros (%n)</numerusform>
            <numerusform>Todos los centros (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Centros</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n sites</source>
        <translation>
            <numerusform>Mostrar %n centro</numerusform>
            <numerusform>Mostrar los %n centros</numerusform>
        </translation>
    </message>
    <message>
        <source>More places to ask</source>
        <translation>Otros lugares donde preguntar</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
</context>
<context>
    <name>TrialWords</name>
    <message>
        <source>Recruiting</source>
        <translation>Admite participantes</translation>
    </message>
    <message>
        <source>Opening soon</source>
        <translation>Abrirá pronto</translation>
    </message>
    <message>
        <source>By invitation only</source>
        <translation>Solo por invitación</translation>
    </message>
    <message>
        <source>Running, not taking new people</source>
        <translation>En marcha, sin admitir a personas nuevas</translation>
    </message>
    <message>
        <source>Available outside a trial</source>
        <translation>Disponible fuera de un estudio</translation>
    </message>
    <message>
        <source>Not available at the moment</source>
        <translation>No disponible por ahora</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Detenido antes de tiempo</translation>
    </message>
    <message>
        <source>Withdrawn before it began</source>
        <translation>Retirado antes de empezar</translation>
    </message>
    <message>
        <source>No longer available</source>
        <translation>Ya no está disponible</translation>
    </message>
    <message>
        <source>Approved for everyone</source>
        <translation>Aprobado para todas las personas</translation>
    </message>
    <message>
        <source>Details withheld</source>
        <translation>Detalles reservados</translation>
    </message>
    <message>
        <source>Not updated for a long time</source>
        <translation>Sin actualizar desde hace mucho</translation>
    </message>
    <message>
        <source>Early phase 1</source>
        <translation>Fase 1 temprana</translation>
    </message>
    <message>
        <source>Phase 1</source>
        <translation>Fase 1</translation>
    </message>
    <message>
        <source>Phase 2</source>
        <translation>Fase 2</translation>
    </message>
    <message>
        <source>Phase 3</source>
        <translation>Fase 3</translation>
    </message>
    <message>
        <source>Phase 4</source>
        <translation>Fase 4</translation>
    </message>
    <message>
        <source>No phase</source>
        <translation>Sin fase</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicamento</translation>
    </message>
    <message>
        <source>Antibody, cell or vaccine</source>
        <translation>Anticuerpo, células o vacuna</translation>
    </message>
    <message>
        <source>Radiation</source>
        <translation>Radiación</translation>
    </message>
    <message>
        <source>Surgery or procedure</source>
        <translation>Cirugía o procedimiento</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Support, exercise, habits</source>
        <translation>Apoyo, ejercicio, hábitos</translation>
    </message>
    <message>
        <source>Food supplement</source>
        <translation>Suplemento alimenticio</translation>
    </message>
    <message>
        <source>Test or scan</source>
        <translation>Prueba o imagen</translation>
    </message>
    <message>
        <source>Gene therapy or gene test</source>
        <translation>Terapia o prueba genética</translation>
    </message>
    <message>
        <source>Combined product</source>
        <translation>Producto combinado</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Phase {one} and {other}</source>
        <translation>Fase {one} y {other}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a mile away</source>
        <translation>a menos de una milla</translation>
    </message>
    <message numerus="yes">
        <source>%n mile(s) away</source>
        <translation>
            <numerusform>a %n milla</numerusform>
            <numerusform>a %n millas</numerusform>
        </translation>
    </message>
    <message>
        <source>{status} · checked with the registry {when}</source>
        <translation>{status} · comprobado con el registro {when}</translation>
    </message>
    <message>
        <source>The registry no longer shows this trial. This is its last known text.</source>
        <translation>El registro ya no muestra este estudio. Este es su último texto conocido.</translation>
    </message>
    <message>
        <source>This trial is no longer in the part of the registry that is kept here. This is its last known text.</source>
        <translation>Este estudio ya no está en la parte del registro que se guarda aquí. Este es su último texto conocido.</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n centro</numerusform>
            <numerusform>%n centros</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}, {miles}</source>
        <translation>{place}, {miles}</translation>
    </message>
    <message>
        <source>People in the study are put into groups by chance (randomized).</source>
        <translation>Las personas del estudio se reparten en grupos al azar (aleatorizado).</translation>
    </message>
    <message>
        <source>People in the study are not put into groups by chance.</source>
        <translation>Las personas del estudio no se reparten en grupos al azar.</translation>
    </message>
    <message>
        <source>Some people get a placebo, something that looks like the treatment.</source>
        <translation>Algunas personas reciben un placebo, algo que parece el tratamiento.</translation>
    </message>
    <message>
        <source>No placebo is named.</source>
        <translation>No se nombra ningún placebo.</translation>
    </message>
    <message numerus="yes">
        <source>Planned for %n people.</source>
        <translation>
            <numerusform>Previsto para %n persona.</numerusform>
            <numerusform>Previsto para %n personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>This study watches and learns; it gives no treatment of its own.</source>
        <translation>Este estudio observa y aprende; no da ningún tratamiento propio.</translation>
    </message>
    <message>
        <source>This program gives {what} outside a trial to people who can't join one.</source>
        <translation>Este programa da {what} fuera de un estudio a personas que no pueden participar en uno.</translation>
    </message>
    <message>
        <source>a treatment</source>
        <translation>un tratamiento</translation>
    </message>
    <message>
        <source>This trial tests {what}, compared with {other}.</source>
        <translation>Este estudio prueba {what}, en comparación con {other}.</translation>
    </message>
    <message>
        <source>This trial tests {what}.</source>
        <translation>Este estudio prueba {what}.</translation>
    </message>
    <message>
        <source>It is at a very early stage: few people, very small amounts.</source>
        <translation>Está en una etapa muy temprana: pocas personas, cantidades muy pequeñas.</translation>
    </message>
    <message>
        <source>It looks for a safe dose and for side effects (phase 1).</source>
        <translation>Busca una dosis segura y los efectos secundarios (fase 1).</translation>
    </message>
    <message>
        <source>It looks at whether the treatment works (phase 2).</source>
        <translation>Estudia si el tratamiento funciona (fase 2).</translation>
    </message>
    <message>
        <source>It compares with the usual treatment in many people (phase 3).</source>
        <translation>Lo compara con el tratamiento habitual en muchas personas (fase 3).</translation>
    </message>
    <message>
        <source>It follows a treatment already in use (phase 4).</source>
        <translation>Sigue un tratamiento que ya se usa (fase 4).</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} y %n más</numerusform>
            <numerusform>{names} y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} y {last}</translation>
    </message>
    <message>
        <source>Results posted</source>
        <translation>Resultados publicados</translation>
    </message>
    <message>
        <source>Not only breast cancer</source>
        <translation>No solo cáncer de mama (seno)</translation>
    </message>
    <message>
        <source>No longer updated</source>
        <translation>Ya no se actualiza</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
</context>
<context>
    <name>TrialsTab</name>
    <message>
        <source>Choose a trial to read it here</source>
        <translation>Elija un estudio para leerlo aquí</translation>
    </message>
    <message>
        <source>Star the ones you want to ask about.</source>
        <translation>Marque con estrella los que quiera consultar.</translation>
    </message>
    <message>
        <source>Ask the registry for it</source>
        <translation>Pedirlo al registro</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
    <message>
        <source>Which trials</source>
        <translation>Qué estudios</translation>
    </message>
    <message>
        <source>Back to the trials</source>
        <translation>Volver a los estudios</translation>
    </message>
    <message>
        <source>{nct} is not stored here</source>
        <translation>{nct} no está guardado aquí</translation>
    </message>
    <message>
        <source>The program can ask the registry for this one trial. The registry would see your internet address and this number, and nothing else. It may be outside the part of the registry that is kept here, or closed.</source>
        <translation>El programa puede pedir al registro este único estudio. El registro vería su dirección de internet y este número, y nada más. Puede estar fuera de la parte del registro que se guarda aquí, o cerrado.</translation>
    </message>
    <message>
        <source>The registry has no trial {nct}. Check the number.</source>
        <translation>El registro no tiene el estudio {nct}. Revise el número.</translation>
    </message>
</context>
</TS>
