<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>AddBox</name>
    <message>
        <source>Save something to read</source>
        <translation>Guardar algo para leer</translation>
    </message>
    <message>
        <source>Address of a web page</source>
        <translation>Dirección de una página web</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Guardar la página</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Agregar archivos…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Save what was copied</source>
        <translation>Guardar lo que se copió</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Save a page from the web, or a file</source>
        <translation>Guarde una página de la web o un archivo</translation>
    </message>
    <message>
        <source>The page is fetched once and kept here to read without the internet. Its site sees your internet address, as when you visit it. You can also drop files onto this page.</source>
        <translation>La página se descarga una sola vez y se guarda aquí para leerla sin internet. El sitio ve su dirección de internet, igual que cuando usted lo visita. También puede arrastrar archivos y soltarlos en esta página.</translation>
    </message>
    <message>
        <source>Choose files to read</source>
        <translation>Elegir archivos para leer</translation>
    </message>
    <message>
        <source>What can be read ({patterns})</source>
        <translation>Lo que se puede leer ({patterns})</translation>
    </message>
</context>
<context>
    <name>AgendaBackground</name>
    <message>
        <source>You have a reminder</source>
        <translation>Tiene un recordatorio</translation>
    </message>
    <message>
        <source>{what}: {when}</source>
        <translation>{what}: {when}</translation>
    </message>
    <message numerus="yes">
        <source>{first}, and %n more</source>
        <translation>
            <numerusform>{first}, y %n más</numerusform>
            <numerusform>{first}, y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
</context>
<context>
    <name>AgendaTab</name>
    <message>
        <source>Coming up</source>
        <translation>Lo que viene</translation>
    </message>
    <message>
        <source>Nothing is planned yet</source>
        <translation>Todavía no hay nada previsto</translation>
    </message>
    <message>
        <source>Add your next visit, or the cycles of your treatment. A calendar file (.ics) from a clinic can be imported too.</source>
        <translation>Agregue su próxima visita o los ciclos de su tratamiento. También puede importar un archivo de calendario (.ics) de una clínica.</translation>
    </message>
    <message>
        <source>On this day</source>
        <translation>Este día</translation>
    </message>
    <message>
        <source>Nothing on this day</source>
        <translation>Nada este día</translation>
    </message>
    <message>
        <source>Press “Add” to put something here.</source>
        <translation>Pulse «Agregar» para poner algo aquí.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>How to show it</source>
        <translation>Cómo mostrarlo</translation>
    </message>
    <message>
        <source>Search the calendar</source>
        <translation>Buscar en el calendario</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Try fewer words, or only the beginning of a word.</source>
        <translation>Pruebe con menos palabras o solo con el principio de una palabra.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Back to the month</source>
        <translation>Volver al mes</translation>
    </message>
    <message>
        <source>Add treatment cycles…</source>
        <translation>Agregar ciclos de tratamiento…</translation>
    </message>
    <message>
        <source>Change treatment cycles…</source>
        <translation>Cambiar los ciclos de tratamiento…</translation>
    </message>
    <message>
        <source>Go to a date…</source>
        <translation>Ir a una fecha…</translation>
    </message>
    <message>
        <source>Reminders…</source>
        <translation>Recordatorios…</translation>
    </message>
    <message>
        <source>Calendars…</source>
        <translation>Calendarios…</translation>
    </message>
    <message>
        <source>Calendars you follow…</source>
        <translation>Calendarios que usted sigue…</translation>
    </message>
    <message>
        <source>Import a calendar file…</source>
        <translation>Importar un archivo de calendario…</translation>
    </message>
    <message>
        <source>Import what was copied</source>
        <translation>Importar lo que se copió</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Exportar todo…</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Ir a una fecha</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) found</source>
        <translation>
            <numerusform>%n evento encontrado</numerusform>
            <numerusform>%n eventos encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Desde el {day}</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>The file was written.</source>
        <translation>Se escribió el archivo.</translation>
    </message>
</context>
<context>
    <name>AgendaWords</name>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Infusion</source>
        <translation>Infusión</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Estudio de imagen</translation>
    </message>
    <message>
        <source>Blood test</source>
        <translation>Análisis de sangre</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicamento</translation>
    </message>
    <message>
        <source>Community event</source>
        <translation>Evento de la comunidad</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Todo el día</translation>
    </message>
    <message>
        <source>All day, until {day}</source>
        <translation>Todo el día, hasta el {day}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} a {end}</translation>
    </message>
    <message>
        <source>{times}, until {day}</source>
        <translation>{times}, hasta el {day}</translation>
    </message>
    <message>
        <source>{number} · today</source>
        <translation>{number} · hoy</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleHtml</name>
    <message>
        <source>Before you open this</source>
        <translation>Antes de abrirlo</translation>
    </message>
    <message>
        <source>You can read it now, another day, with somebody beside you, or never. It stays here.</source>
        <translation>Puede leerlo ahora, otro día, con alguien a su lado o nunca. Aquí se queda.</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>Abrir el artículo</translation>
    </message>
    <message>
        <source>Not now: back to the library</source>
        <translation>Ahora no: volver a la biblioteca</translation>
    </message>
    <message>
        <source>About this page</source>
        <translation>Sobre esta página</translation>
    </message>
    <message>
        <source>Saved from:</source>
        <translation>Guardado de:</translation>
    </message>
    <message>
        <source>Saved from the file {name}.</source>
        <translation>Guardado del archivo {name}.</translation>
    </message>
    <message>
        <source>Saved {day}; fetched {fetched}. Copy number {version}.</source>
        <translation>Guardado el {day}; descargado el {fetched}. Copia número {version}.</translation>
    </message>
    <message>
        <source>You saved this page from outside. Nobody here has checked what it says. Ask your team before you change anything because of it.</source>
        <translation>Usted guardó esta página, que viene de fuera. Nadie aquí ha comprobado lo que dice. Pregunte a su equipo antes de cambiar algo por lo que lea en ella.</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation>Descargarlo de nuevo</translation>
    </message>
    <message>
        <source>Show a code for your phone</source>
        <translation>Mostrar un código para su teléfono</translation>
    </message>
    <message>
        <source>Put these questions on my visit list</source>
        <translation>Poner estas preguntas en mi lista para la visita</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>De dónde viene esto</translation>
    </message>
    <message>
        <source>Written {day} in our own words.</source>
        <translation>Escrito el {day} con nuestras propias palabras.</translation>
    </message>
    <message>
        <source>This is information, not medical advice. Don't start or stop a treatment without your team.</source>
        <translation>Esto es información, no consejo médico. No empiece ni suspenda un tratamiento sin su equipo.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>CalendarFiles</name>
    <message>
        <source>Import a calendar file</source>
        <translation>Importar un archivo de calendario</translation>
    </message>
    <message>
        <source>Calendar files (*.ics *.ical *.ifb)</source>
        <translation>Archivos de calendario (*.ics *.ical *.ifb)</translation>
    </message>
    <message>
        <source>New: {count}</source>
        <translation>Nuevos: {count}</translation>
    </message>
    <message>
        <source>Changed: {count}</source>
        <translation>Con cambios: {count}</translation>
    </message>
    <message>
        <source>Already here: {count}</source>
        <translation>Ya estaban aquí: {count}</translation>
    </message>
    <message>
        <source>Left out: {count}</source>
        <translation>Omitidos: {count}</translation>
    </message>
    <message numerus="yes">
        <source>And %n more like these.</source>
        <translation>
            <numerusform>Y %n más como estos.</numerusform>
            <numerusform>Y %n más como estos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import this calendar file?</source>
        <translation>¿Importar este archivo de calendario?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Imported: {new} new, {changed} changed.</source>
        <translation>Importados: {new} nuevos, {changed} con cambios.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were written to the file.</source>
        <translation>
            <numerusform>Se escribió %n evento en el archivo.</numerusform>
            <numerusform>Se escribieron %n eventos en el archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was written.</source>
        <translation>Se escribió el archivo.</translation>
    </message>
</context>
<context>
    <name>CalendarList</name>
    <message>
        <source>Calendars</source>
        <translation>Calendarios</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation>Mostrar sus eventos</translation>
    </message>
    <message>
        <source>Shown: {name}</source>
        <translation>Se muestra: {name}</translation>
    </message>
    <message>
        <source>Reminders of its events: {name}</source>
        <translation>Recordatorios de sus eventos: {name}</translation>
    </message>
    <message>
        <source>Reminders of new events: {name}</source>
        <translation>Recordatorios de eventos nuevos: {name}</translation>
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
    <name>ChooseDialog</name>
    <message>
        <source>Which trials?</source>
        <translation>¿Qué estudios?</translation>
    </message>
    <message>
        <source>Tick two, three or four.</source>
        <translation>Marque dos, tres o cuatro.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
</context>
<context>
    <name>Companion</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Back to my trials</source>
        <translation>Volver a mis estudios</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Trials side by side</source>
        <translation>Estudios lado a lado</translation>
    </message>
</context>
<context>
    <name>CompareText</name>
    <message>
        <source>What is tested</source>
        <translation>Qué se prueba</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado del estudio</translation>
    </message>
    <message>
        <source>How it fits you</source>
        <translation>Cómo encaja con usted</translation>
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
        <source>Nearest site that takes people</source>
        <translation>Centro más cercano que admite personas</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Patrocinador</translation>
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
        <source>People in the study</source>
        <translation>Personas en el estudio</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Publicados</translation>
    </message>
    <message>
        <source>Not posted</source>
        <translation>Sin publicar</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>es distinto</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>No se indica</translation>
    </message>
    <message>
        <source>Not known: nothing was said about the cancer yet.</source>
        <translation>No se sabe: todavía no se ha dicho nada sobre el cáncer.</translation>
    </message>
    <message>
        <source>{fits} points fit, {asks} to ask about, {against} may not fit</source>
        <translation>{fits} puntos encajan, {asks} por preguntar, {against} quizás no encajan</translation>
    </message>
    <message>
        <source>None at the moment</source>
        <translation>Ninguno por ahora</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
</context>
<context>
    <name>CourseForm</name>
    <message>
        <source>What changes, and from when?</source>
        <translation>¿Qué cambia y desde cuándo?</translation>
    </message>
    <message>
        <source>Move this cycle and all later ones</source>
        <translation>Mover este ciclo y todos los siguientes</translation>
    </message>
    <message>
        <source>Skip this cycle</source>
        <translation>Saltarse este ciclo</translation>
    </message>
    <message>
        <source>Pause from a day on</source>
        <translation>Hacer una pausa desde un día</translation>
    </message>
    <message>
        <source>Go on after a pause</source>
        <translation>Seguir después de una pausa</translation>
    </message>
    <message>
        <source>Change the length from this cycle on</source>
        <translation>Cambiar la duración desde este ciclo</translation>
    </message>
    <message>
        <source>Cycle {number}, from {day}</source>
        <translation>Ciclo {number}, desde el {day}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Which cycle</source>
        <translation>Qué ciclo</translation>
    </message>
    <message>
        <source>New day 1, or the day of the pause</source>
        <translation>Nuevo día 1, o el día de la pausa</translation>
    </message>
    <message>
        <source>Days in a cycle</source>
        <translation>Días de un ciclo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Delete these cycles</source>
        <translation>Eliminar estos ciclos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>no se hace</translation>
    </message>
    <message>
        <source>Cycle {number}: {old} → {new}</source>
        <translation>Ciclo {number}: {old} → {new}</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>No cambiaría nada.</translation>
    </message>
</context>
<context>
    <name>Courses</name>
    <message>
        <source>Added: {what}</source>
        <translation>Se agregó: {what}</translation>
    </message>
    <message>
        <source>The cycles were changed.</source>
        <translation>Se cambiaron los ciclos.</translation>
    </message>
    <message>
        <source>The cycles were deleted.</source>
        <translation>Se eliminaron los ciclos.</translation>
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
    <name>DrugsHad</name>
    <message>
        <source>Name on the box, or of the drug</source>
        <translation>Nombre de la caja o del medicamento</translation>
    </message>
    <message>
        <source>Find a drug you had</source>
        <translation>Buscar un medicamento que recibió</translation>
    </message>
    <message>
        <source>No drug of this name is known here. Try the other name on the box.</source>
        <translation>Aquí no se conoce ningún medicamento con este nombre. Pruebe con el otro nombre de la caja.</translation>
    </message>
    <message>
        <source>I don't know when</source>
        <translation>No sé cuándo</translation>
    </message>
    <message>
        <source>For early breast cancer</source>
        <translation>Para el cáncer de mama (seno) temprano</translation>
    </message>
    <message>
        <source>Since it spread</source>
        <translation>Desde que se extendió</translation>
    </message>
    <message>
        <source>When you had {drug}</source>
        <translation>Cuándo recibió {drug}</translation>
    </message>
    <message>
        <source>Take {drug} off the list</source>
        <translation>Quitar {drug} de la lista</translation>
    </message>
</context>
<context>
    <name>EventActions</name>
    <message>
        <source>Added: {what}</source>
        <translation>Se agregó: {what}</translation>
    </message>
    <message>
        <source>This event can't be moved here.</source>
        <translation>Este evento no se puede mover aquí.</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Guardar como archivo</translation>
    </message>
    <message>
        <source>{what}, {day}</source>
        <translation>{what}, {day}</translation>
    </message>
    <message>
        <source>What was said:</source>
        <translation>Qué se dijo:</translation>
    </message>
    <message>
        <source>Hidden: {what}</source>
        <translation>Se ocultó: {what}</translation>
    </message>
    <message>
        <source>This event repeats. Which dates are meant?</source>
        <translation>Este evento se repite. ¿A qué fechas se refiere?</translation>
    </message>
    <message>
        <source>Only this date</source>
        <translation>Solo a esta fecha</translation>
    </message>
    <message>
        <source>This and all later ones</source>
        <translation>A esta y a todas las siguientes</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>A todas las fechas</translation>
    </message>
    <message>
        <source>Changed: {what}</source>
        <translation>Se cambió: {what}</translation>
    </message>
    <message>
        <source>Deleted: {what}</source>
        <translation>Se eliminó: {what}</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Add to the calendar</source>
        <translation>Agregar al calendario</translation>
    </message>
    <message>
        <source>Change this event</source>
        <translation>Cambiar este evento</translation>
    </message>
    <message>
        <source>The whole day</source>
        <translation>Todo el día</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Recordármelo</translation>
    </message>
    <message>
        <source>Wherever I am</source>
        <translation>Donde yo esté</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Con quién</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Address of the video call</source>
        <translation>Dirección de la videollamada</translation>
    </message>
    <message>
        <source>Attachments, one address a line</source>
        <translation>Archivos adjuntos, una dirección por línea</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Say in a word or two what it is.</source>
        <translation>Diga en una o dos palabras qué es.</translation>
    </message>
    <message>
        <source>This lies before the beginning.</source>
        <translation>Esto queda antes del comienzo.</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Called off</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Se repite</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
</context>
<context>
    <name>EventView</name>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Where: {place}</source>
        <translation>Dónde: {place}</translation>
    </message>
    <message>
        <source>With: {people}</source>
        <translation>Con: {people}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Guardar como archivo…</translation>
    </message>
    <message>
        <source>Hide this event</source>
        <translation>Ocultar este evento</translation>
    </message>
    <message>
        <source>Write what was said</source>
        <translation>Anotar lo que se dijo</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Llamar al {number}</translation>
    </message>
    <message>
        <source>Join by video</source>
        <translation>Entrar por video</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Inscribirse</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Abrir su página</translation>
    </message>
    <message>
        <source>Open: {name}</source>
        <translation>Abrir: {name}</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Recordármelo</translation>
    </message>
    <message>
        <source>I have registered</source>
        <translation>Ya me inscribí</translation>
    </message>
</context>
<context>
    <name>FeedActions</name>
    <message>
        <source>Asking for the feed</source>
        <translation>Pidiendo el canal</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added.</source>
        <translation>
            <numerusform>Se agregó %n canal.</numerusform>
            <numerusform>Se agregaron %n canales.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the feeds</source>
        <translation>Preguntando a los canales</translation>
    </message>
    <message>
        <source>{feed}: {problem}</source>
        <translation>{feed}: {problem}</translation>
    </message>
    <message>
        <source>The headlines that were there are kept.</source>
        <translation>Los titulares que ya estaban se conservan.</translation>
    </message>
    <message>
        <source>Stopped. What is finished is kept.</source>
        <translation>Detenido. Lo que ya está hecho se conserva.</translation>
    </message>
    <message>
        <source>Headline dismissed.</source>
        <translation>Titular descartado.</translation>
    </message>
    <message>
        <source>Fetching the page</source>
        <translation>Descargando la página</translation>
    </message>
    <message>
        <source>Saved. You find it under “Saved”.</source>
        <translation>Guardado. Lo encuentra en «Guardados».</translation>
    </message>
    <message>
        <source>Asking the feed</source>
        <translation>Preguntando al canal</translation>
    </message>
    <message>
        <source>“{title}” is no longer followed.</source>
        <translation>Ya no se sigue «{title}».</translation>
    </message>
</context>
<context>
    <name>FeedsPane</name>
    <message>
        <source>Address of a feed</source>
        <translation>Dirección de un canal</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Add the feed</source>
        <translation>Agregar el canal</translation>
    </message>
    <message>
        <source>Add from a file (OPML)…</source>
        <translation>Agregar desde un archivo (OPML)…</translation>
    </message>
    <message>
        <source>Get new headlines</source>
        <translation>Buscar titulares nuevos</translation>
    </message>
    <message>
        <source>Asking the feeds</source>
        <translation>Preguntando a los canales</translation>
    </message>
    <message>
        <source>New headlines</source>
        <translation>Titulares nuevos</translation>
    </message>
    <message>
        <source>My feeds</source>
        <translation>Mis canales</translation>
    </message>
    <message>
        <source>What of the feeds</source>
        <translation>Qué ver de los canales</translation>
    </message>
    <message>
        <source>Enter or the menu key: save it, dismiss it. Space saves it.</source>
        <translation>Entrar o la tecla de menú: guardarlo, descartarlo. La barra espaciadora lo guarda.</translation>
    </message>
    <message>
        <source>Save it to read</source>
        <translation>Guardarlo para leer</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>The menu key: refresh, remove.</source>
        <translation>La tecla de menú: actualizar, quitar.</translation>
    </message>
    <message>
        <source>Follow a site by its feed</source>
        <translation>Siga un sitio por su canal</translation>
    </message>
    <message>
        <source>Many sites and journals have an RSS or Atom feed. The program asks it only when you press “Get new headlines”.</source>
        <translation>Muchos sitios y revistas tienen un canal RSS o Atom. El programa le pregunta solo cuando usted pulsa «Buscar titulares nuevos».</translation>
    </message>
    <message>
        <source>No new headlines</source>
        <translation>No hay titulares nuevos</translation>
    </message>
    <message>
        <source>What the feeds bring is shown here, to save or to dismiss.</source>
        <translation>Aquí se muestra lo que traen los canales, para guardarlo o descartarlo.</translation>
    </message>
    <message>
        <source>No feeds yet</source>
        <translation>Todavía no hay canales</translation>
    </message>
    <message>
        <source>Paste the address of a feed above. None is set up beforehand, so that the program asks nobody you have not chosen.</source>
        <translation>Pegue arriba la dirección de un canal. No hay ninguno puesto de antemano, para que el programa no pregunte a nadie que usted no haya elegido.</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation>No respondió</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Last asked {day}</source>
        <translation>Última consulta: {day}</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Sin consultar todavía</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message>
        <source>Dismiss it</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <source>Remove the feed</source>
        <translation>Quitar el canal</translation>
    </message>
    <message>
        <source>Choose a list of feeds</source>
        <translation>Elegir una lista de canales</translation>
    </message>
    <message>
        <source>Lists of feeds ({patterns})</source>
        <translation>Listas de canales ({patterns})</translation>
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
        <source>How it fits you</source>
        <translation>Cómo encaja con usted</translation>
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
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>Buscar en este artículo</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>El lugar anterior</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>El lugar siguiente</translation>
    </message>
    <message>
        <source>Close finding</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encontró</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
</context>
<context>
    <name>FitSection</name>
    <message>
        <source>How does this trial fit you?</source>
        <translation>¿Cómo encaja este estudio con usted?</translation>
    </message>
    <message>
        <source>Eight short questions lay your answers beside what the trial asks. They stay on this computer.</source>
        <translation>Ocho preguntas cortas ponen sus respuestas junto a lo que pide el estudio. Se quedan en esta computadora.</translation>
    </message>
    <message>
        <source>About the cancer…</source>
        <translation>Sobre el cáncer…</translation>
    </message>
    <message>
        <source>How it fits</source>
        <translation>Cómo encaja</translation>
    </message>
    <message>
        <source>Change what you said…</source>
        <translation>Cambiar lo que dijo…</translation>
    </message>
</context>
<context>
    <name>FitWords</name>
    <message>
        <source>Fits</source>
        <translation>Encaja</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>May not fit</source>
        <translation>Quizás no encaja</translation>
    </message>
    <message>
        <source>Nothing against it so far</source>
        <translation>Nada en contra hasta ahora</translation>
    </message>
    <message>
        <source>Something to ask</source>
        <translation>Algo que preguntar</translation>
    </message>
    <message>
        <source>You said: {said}</source>
        <translation>Usted dijo: {said}</translation>
    </message>
    <message>
        <source>The trial says: “{quote}”</source>
        <translation>El estudio dice: «{quote}»</translation>
    </message>
    <message>
        <source>You also told us about {names}; this trial's text says nothing of it.</source>
        <translation>También nos habló de {names}; el texto de este estudio no dice nada de eso.</translation>
    </message>
</context>
<context>
    <name>Fitting</name>
    <message>
        <source>Me</source>
        <translation>Yo</translation>
    </message>
</context>
<context>
    <name>FollowedCalendars</name>
    <message>
        <source>Calendars you follow</source>
        <translation>Calendarios que usted sigue</translation>
    </message>
    <message>
        <source>A clinic or a group may publish a calendar on the web. It is asked from time to time while the program is open; whoever publishes it can see that.</source>
        <translation>Una clínica o un grupo puede publicar un calendario en la web. Se le consulta de vez en cuando mientras el programa está abierto; quien lo publica puede verlo.</translation>
    </message>
    <message>
        <source>Address of a calendar</source>
        <translation>Dirección de un calendario</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguirlo</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Refresh: {name}</source>
        <translation>Actualizar: {name}</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Dejar de seguir</translation>
    </message>
    <message>
        <source>Stop following: {name}</source>
        <translation>Dejar de seguir: {name}</translation>
    </message>
    <message>
        <source>Never read so far.</source>
        <translation>Todavía no se ha leído.</translation>
    </message>
    <message>
        <source>Up to date.</source>
        <translation>Al día.</translation>
    </message>
    <message numerus="yes">
        <source>As it was %n minute(s) ago.</source>
        <translation>
            <numerusform>Como estaba hace %n minuto.</numerusform>
            <numerusform>Como estaba hace %n minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As it was %n hour(s) ago.</source>
        <translation>
            <numerusform>Como estaba hace %n hora.</numerusform>
            <numerusform>Como estaba hace %n horas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As it was %n day(s) ago.</source>
        <translation>
            <numerusform>Como estaba hace %n día.</numerusform>
            <numerusform>Como estaba hace %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type or paste an address first.</source>
        <translation>Primero escriba o pegue una dirección.</translation>
    </message>
    <message>
        <source>Stop following {name}?</source>
        <translation>¿Dejar de seguir {name}?</translation>
    </message>
    <message>
        <source>Its events leave your calendar. You can follow it again at any time.</source>
        <translation>Sus eventos saldrán de su calendario. Puede volver a seguirlo cuando quiera.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>GenesPart</name>
    <message>
        <source>Not said</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <source>Change found</source>
        <translation>Se encontró un cambio</translation>
    </message>
    <message>
        <source>No change found</source>
        <translation>No se encontró ningún cambio</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>No se hizo la prueba</translation>
    </message>
    <message>
        <source>I don't know</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>I don't know whether inherited</source>
        <translation>No sé si es hereditario</translation>
    </message>
    <message>
        <source>Inherited (germline)</source>
        <translation>Hereditario (línea germinal)</translation>
    </message>
    <message>
        <source>In the tumor only</source>
        <translation>Solo en el tumor</translation>
    </message>
    <message>
        <source>{gene}: where it was found</source>
        <translation>{gene}: dónde se encontró</translation>
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
    <name>GlossaryPane</name>
    <message>
        <source>Search the glossary</source>
        <translation>Buscar en el glosario</translation>
    </message>
    <message>
        <source>A word or a medicine</source>
        <translation>Una palabra o un medicamento</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Language of the glossary</source>
        <translation>Idioma del glosario</translation>
    </message>
    <message>
        <source>Kind of word</source>
        <translation>Tipo de palabra</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>This word is not in the glossary</source>
        <translation>Esta palabra no está en el glosario</translation>
    </message>
    <message>
        <source>Try fewer letters. Your team is glad to explain any word you bring them.</source>
        <translation>Pruebe con menos letras. Su equipo le explicará con gusto cualquier palabra que usted le lleve.</translation>
    </message>
    <message>
        <source>What the word means</source>
        <translation>Qué significa la palabra</translation>
    </message>
    <message>
        <source>Back to the words</source>
        <translation>Volver a las palabras</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n palabra</numerusform>
            <numerusform>%n palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>Say: {sound}</source>
        <translation>Se pronuncia: {sound}</translation>
    </message>
    <message>
        <source>Also called: {names}</source>
        <translation>También se llama: {names}</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>De dónde viene esto</translation>
    </message>
    <message>
        <source>Words near it</source>
        <translation>Palabras cercanas</translation>
    </message>
    <message>
        <source>Cancer and the body</source>
        <translation>El cáncer y el cuerpo</translation>
    </message>
    <message>
        <source>Biomarkers and genes</source>
        <translation>Biomarcadores y genes</translation>
    </message>
    <message>
        <source>Care and everyday life</source>
        <translation>Cuidados y vida diaria</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicamentos</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos secundarios</translation>
    </message>
    <message>
        <source>Tests and scans</source>
        <translation>Pruebas y estudios de imagen</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Tratamientos</translation>
    </message>
    <message>
        <source>Trials: who can join</source>
        <translation>Estudios clínicos: quién puede participar (requisitos)</translation>
    </message>
    <message>
        <source>Trials: how they are made</source>
        <translation>Estudios clínicos: cómo se hacen</translation>
    </message>
    <message>
        <source>Trials: the registry</source>
        <translation>Estudios clínicos: el registro</translation>
    </message>
    <message>
        <source>Trials: results</source>
        <translation>Estudios clínicos: los resultados</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Where do I find this?</source>
        <translation>¿Dónde encuentro esto?</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Earlier texts of this note</source>
        <translation>Textos anteriores de esta nota</translation>
    </message>
    <message>
        <source>There is no earlier text yet. One is kept every ten minutes of change.</source>
        <translation>Todavía no hay textos anteriores. Mientras usted escribe se guarda uno cada diez minutos.</translation>
    </message>
    <message numerus="yes">
        <source>{when}, %n word(s)</source>
        <translation>
            <numerusform>{when}, %n palabra</numerusform>
            <numerusform>{when}, %n palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>En qué se diferencian</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Bring this text back</source>
        <translation>Recuperar este texto</translation>
    </message>
    <message>
        <source>Struck out: only in the earlier text. Bold: only in the present one.</source>
        <translation>Tachado: solo en el texto anterior. Negrita: solo en el actual.</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>Status</source>
        <translation>Estado del estudio</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Who can join</source>
        <translation>Quién puede participar (requisitos)</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Centros</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Comienzo</translation>
    </message>
    <message>
        <source>Main results planned</source>
        <translation>Resultados principales previstos</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Fin previsto</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Centro nuevo</translation>
    </message>
    <message>
        <source>Site no longer named</source>
        <translation>Centro que ya no se nombra</translation>
    </message>
    <message>
        <source>Site closed</source>
        <translation>Centro cerrado</translation>
    </message>
    <message>
        <source>Site takes people now</source>
        <translation>Centro que ahora admite personas</translation>
    </message>
    <message>
        <source>Site changed</source>
        <translation>Centro con cambios</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>no se indica</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>no se nombra a nadie</translation>
    </message>
    <message>
        <source>Underlined: new. Struck through: gone.</source>
        <translation>Subrayado: nuevo. Tachado: quitado.</translation>
    </message>
    <message>
        <source>was: {old}; now: {new}</source>
        <translation>antes: {old}; ahora: {new}</translation>
    </message>
</context>
<context>
    <name>LeadWords</name>
    <message>
        <source>When it begins</source>
        <translation>Cuando empieza</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) after it begins</source>
        <translation>
            <numerusform>%n minuto después de empezar</numerusform>
            <numerusform>%n minutos después de empezar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) before</source>
        <translation>
            <numerusform>%n semana antes</numerusform>
            <numerusform>%n semanas antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n día antes</numerusform>
            <numerusform>%n días antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n hora antes</numerusform>
            <numerusform>%n horas antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minuto antes</numerusform>
            <numerusform>%n minutos antes</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>Sin recordatorio</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
</context>
<context>
    <name>LearnTab</name>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>My marks</source>
        <translation>Mis marcas</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Historias</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Parts of the library</source>
        <translation>Partes de la biblioteca</translation>
    </message>
    <message>
        <source>Your highlights are saved.</source>
        <translation>Lo que usted resaltó está guardado.</translation>
    </message>
</context>
<context>
    <name>LearnWords</name>
    <message>
        <source>The basics</source>
        <translation>Lo básico</translation>
    </message>
    <message>
        <source>Types of MBC</source>
        <translation>Tipos de cáncer de mama (seno) metastásico</translation>
    </message>
    <message>
        <source>Tests and reports</source>
        <translation>Pruebas e informes</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Tratamientos</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos secundarios</translation>
    </message>
    <message>
        <source>Where it has spread</source>
        <translation>Adónde se ha extendido</translation>
    </message>
    <message>
        <source>Clinical trials</source>
        <translation>Estudios clínicos (ensayos)</translation>
    </message>
    <message>
        <source>Daily life</source>
        <translation>Vida diaria</translation>
    </message>
    <message>
        <source>Feelings</source>
        <translation>Sentimientos</translation>
    </message>
    <message>
        <source>Family and caregivers</source>
        <translation>Familia y personas que cuidan</translation>
    </message>
    <message>
        <source>People and community</source>
        <translation>Personas y comunidad</translation>
    </message>
    <message>
        <source>Planning ahead</source>
        <translation>Planear con tiempo</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Investigación</translation>
    </message>
    <message>
        <source>Newly diagnosed</source>
        <translation>Diagnóstico reciente</translation>
    </message>
    <message>
        <source>In treatment</source>
        <translation>En tratamiento</translation>
    </message>
    <message>
        <source>Caregiver</source>
        <translation>Quien cuida</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosado</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>College reading level</source>
        <translation>Nivel de lectura: universitario</translation>
    </message>
    <message>
        <source>Reading level: grade {grade}</source>
        <translation>Nivel de lectura: grado {grade}</translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <translation>d 'de' MMMM 'de' yyyy</translation>
    </message>
    <message>
        <source>Last checked {day}</source>
        <translation>Revisado por última vez el {day}</translation>
    </message>
    <message>
        <source>Not yet reviewed by a clinician</source>
        <translation>Todavía sin revisar por personal clínico</translation>
    </message>
    <message>
        <source>Reviewed by {name}</source>
        <translation>Revisado por {name}</translation>
    </message>
    <message>
        <source>This was checked more than a year ago. Treatments change quickly: ask your team what is new.</source>
        <translation>Esto se revisó hace más de un año. Los tratamientos cambian rápido: pregunte a su equipo qué hay de nuevo.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Reading, {percent} %</source>
        <translation>En lectura, {percent} %</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Tells first what is inside</source>
        <translation>Avisa antes de lo que contiene</translation>
    </message>
    <message>
        <source>Saved {day}</source>
        <translation>Guardado el {day}</translation>
    </message>
    <message>
        <source>Favorite</source>
        <translation>Favorito</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Incluido en el programa</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Pegado</translation>
    </message>
    <message>
        <source>Say: {sound}</source>
        <translation>Se pronuncia: {sound}</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Search everything there is to read</source>
        <translation>Buscar en todo lo que hay para leer</translation>
    </message>
    <message>
        <source>A word, a medicine, a question</source>
        <translation>Una palabra, un medicamento, una pregunta</translation>
    </message>
    <message>
        <source>Written for</source>
        <translation>Escrito para</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>Language of the articles</source>
        <translation>Idioma de los artículos</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Make it a favorite</source>
        <translation>Marcar como favorito</translation>
    </message>
    <message>
        <source>No longer a favorite</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Mostrar todos los artículos</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Abriendo la biblioteca</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) found</source>
        <translation>
            <numerusform>%n artículo encontrado</numerusform>
            <numerusform>%n artículos encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found for “{words}”</source>
        <translation>No se encontró nada para «{words}»</translation>
    </message>
    <message>
        <source>Try another word, or fewer. Names of medicines and of tests work too.</source>
        <translation>Pruebe con otra palabra o con menos. También sirven los nombres de medicamentos y de pruebas.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on this shelf yet</source>
        <translation>Todavía no hay nada en este estante</translation>
    </message>
    <message>
        <source>Star an article to make it a favorite; what you open is kept track of.</source>
        <translation>Marque un artículo con estrella para hacerlo favorito; lo que abre queda anotado.</translation>
    </message>
</context>
<context>
    <name>ListenBar</name>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>The sentence before</source>
        <translation>La frase anterior</translation>
    </message>
    <message>
        <source>The next sentence</source>
        <translation>La frase siguiente</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más despacio</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Dejar de escuchar</translation>
    </message>
    <message>
        <source>There is no voice on this computer for reading aloud. The program can use one when its speech package and a voice are installed; README tells how.</source>
        <translation>En esta computadora no hay una voz para leer en voz alta. El programa puede usar una cuando estén instalados su paquete de voz y una voz; README explica cómo.</translation>
    </message>
    <message>
        <source>Your computer has no voice for the language of this article.</source>
        <translation>Su computadora no tiene una voz para el idioma de este artículo.</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Leyendo en voz alta</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>How the page looks</source>
        <translation>Cómo se ve la página</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Close together</source>
        <translation>Estrecho</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Amplio</translation>
    </message>
    <message>
        <source>Very wide</source>
        <translation>Muy amplio</translation>
    </message>
    <message>
        <source>Short lines</source>
        <translation>Líneas cortas</translation>
    </message>
    <message>
        <source>Medium lines</source>
        <translation>Líneas medianas</translation>
    </message>
    <message>
        <source>Long lines</source>
        <translation>Líneas largas</translation>
    </message>
    <message>
        <source>The whole window</source>
        <translation>Toda la ventana</translation>
    </message>
    <message>
        <source>As in the program</source>
        <translation>Como en el programa</translation>
    </message>
    <message>
        <source>Easy to tell apart (Atkinson Hyperlegible)</source>
        <translation>Fáciles de distinguir (Atkinson Hyperlegible)</translation>
    </message>
    <message>
        <source>Source Sans</source>
        <translation>Source Sans</translation>
    </message>
    <message>
        <source>My computer's letters</source>
        <translation>Las letras de mi computadora</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Sepia, like old paper</source>
        <translation>Sepia, como papel antiguo</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation>Espacio entre líneas</translation>
    </message>
    <message>
        <source>Length of lines</source>
        <translation>Largo de las líneas</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Atkinson Hyperlegible was made for people who see little.</source>
        <translation>Atkinson Hyperlegible se hizo para personas que ven poco.</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>Back to normal</source>
        <translation>Volver a lo normal</translation>
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
        <source>When to call</source>
        <translation>Cuándo llamar</translation>
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
        <source>&amp;When to call…</source>
        <translation>&amp;Cuándo llamar…</translation>
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
    <name>MarkActions</name>
    <message>
        <source>Bookmark set.</source>
        <translation>Se puso el marcador.</translation>
    </message>
    <message>
        <source>Highlighted.</source>
        <translation>Resaltado.</translation>
    </message>
    <message>
        <source>Highlight deleted.</source>
        <translation>Se eliminó el resaltado.</translation>
    </message>
    <message>
        <source>Bookmark deleted.</source>
        <translation>Se eliminó el marcador.</translation>
    </message>
</context>
<context>
    <name>MarksPane</name>
    <message>
        <source>Save as Markdown…</source>
        <translation>Guardar como Markdown…</translation>
    </message>
    <message>
        <source>My marks</source>
        <translation>Mis marcas</translation>
    </message>
    <message>
        <source>All highlights</source>
        <translation>Todo lo resaltado</translation>
    </message>
    <message>
        <source>Enter opens. The menu key: note.</source>
        <translation>Entrar abre. La tecla de menú: nota.</translation>
    </message>
    <message>
        <source>Nothing highlighted yet</source>
        <translation>Todavía no hay nada resaltado</translation>
    </message>
    <message>
        <source>While you read, select words and press “Mark”. What you mark in any article is collected here, with your notes.</source>
        <translation>Mientras lee, seleccione palabras y pulse «Marcar». Lo que marque en cualquier artículo se reúne aquí, con sus notas.</translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n pasaje resaltado</numerusform>
            <numerusform>%n pasajes resaltados</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>Abrir el artículo</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Escribir una nota…</translation>
    </message>
    <message>
        <source>Save the highlights</source>
        <translation>Guardar lo resaltado</translation>
    </message>
    <message>
        <source>highlights</source>
        <translation>resaltados</translation>
    </message>
</context>
<context>
    <name>MarksPanel</name>
    <message>
        <source>Marks in this article</source>
        <translation>Marcas en este artículo</translation>
    </message>
    <message>
        <source>Enter goes there. The menu key: note, color, delete.</source>
        <translation>Entrar lleva al lugar. La tecla de menú: nota, color, eliminar.</translation>
    </message>
    <message>
        <source>Nothing marked yet. Select words in the article and press “Mark”, or set a bookmark where you stopped.</source>
        <translation>Todavía no hay nada marcado. Seleccione palabras del artículo y pulse «Marcar», o ponga un marcador donde se quedó.</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Escribir una nota…</translation>
    </message>
    <message>
        <source>Take to my notes</source>
        <translation>Llevar a mis notas</translation>
    </message>
    <message>
        <source>Color: {color}</source>
        <translation>Color: {color}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Bookmark: {words}</source>
        <translation>Marcador: {words}</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
</context>
<context>
    <name>MyTrialSection</name>
    <message>
        <source>My notes on this trial</source>
        <translation>Mis notas sobre este estudio</translation>
    </message>
    <message>
        <source>Where I am with it</source>
        <translation>En qué punto estoy</translation>
    </message>
    <message>
        <source>Why, if you like</source>
        <translation>Por qué, si quiere decirlo</translation>
    </message>
    <message>
        <source>Such as: ask at the next visit</source>
        <translation>Por ejemplo: preguntar en la próxima visita</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>Un día determinado</translation>
    </message>
    <message>
        <source>A day for the next step</source>
        <translation>Un día para el próximo paso</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Rename this stage…</source>
        <translation>Cambiar el nombre de esta etapa…</translation>
    </message>
    <message>
        <source>Who said what, and when</source>
        <translation>Quién dijo qué y cuándo</translation>
    </message>
    <message>
        <source>{day} · {who} · {way}: {what}</source>
        <translation>{day} · {who} · {way}: {what}</translation>
    </message>
    <message>
        <source>Delete this entry</source>
        <translation>Eliminar esta anotación</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Qué se dijo</translation>
    </message>
    <message>
        <source>How you spoke</source>
        <translation>Cómo hablaron</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Write down a contact</source>
        <translation>Anotar un contacto</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
</context>
<context>
    <name>MyTrialsPane</name>
    <message>
        <source>My trials</source>
        <translation>Mis estudios</translation>
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
        <source>No trials of yours yet</source>
        <translation>Todavía no tiene estudios suyos</translation>
    </message>
    <message>
        <source>Press the star on a trial to keep it here. It stays readable even if the registry drops it.</source>
        <translation>Pulse la estrella de un estudio para conservarlo aquí. Podrá leerlo aunque el registro lo quite.</translation>
    </message>
    <message>
        <source>What changed since my last visit</source>
        <translation>Qué cambió desde mi última visita</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exportar CSV…</translation>
    </message>
    <message>
        <source>Export JSON…</source>
        <translation>Exportar JSON…</translation>
    </message>
    <message>
        <source>{step} · {day}</source>
        <translation>{step} · {day}</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
</context>
<context>
    <name>NewCourseForm</name>
    <message>
        <source>Add treatment cycles</source>
        <translation>Agregar ciclos de tratamiento</translation>
    </message>
    <message>
        <source>Choose the pattern your team gave you. You can move cycles at any time.</source>
        <translation>Elija el esquema que le dio su equipo. Puede mover los ciclos cuando quiera.</translation>
    </message>
    <message>
        <source>Every 21 days</source>
        <translation>Cada 21 días</translation>
    </message>
    <message>
        <source>Weekly, 3 of 4 weeks</source>
        <translation>Cada semana, 3 de cada 4 semanas</translation>
    </message>
    <message>
        <source>21 days on, 7 days off</source>
        <translation>21 días sí, 7 días no</translation>
    </message>
    <message>
        <source>14 days on, 7 days off</source>
        <translation>14 días sí, 7 días no</translation>
    </message>
    <message>
        <source>Every 28 days</source>
        <translation>Cada 28 días</translation>
    </message>
    <message>
        <source>No scans</source>
        <translation>Sin estudios de imagen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>Cómo lo llama usted</translation>
    </message>
    <message>
        <source>This name stands in your calendar.</source>
        <translation>Este nombre aparece en su calendario.</translation>
    </message>
    <message>
        <source>Day 1 of the first cycle</source>
        <translation>Día 1 del primer ciclo</translation>
    </message>
    <message>
        <source>A scan after so many cycles</source>
        <translation>Un estudio de imagen cada cuántos ciclos</translation>
    </message>
    <message>
        <source>Number of cycles planned</source>
        <translation>Número de ciclos previstos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Your note</source>
        <translation>Su nota</translation>
    </message>
    <message>
        <source>What you want to remember</source>
        <translation>Lo que quiere recordar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
    <message>
        <source>Write here. A line that begins with ? becomes a question for your team.</source>
        <translation>Escriba aquí. Una línea que empieza con ? se vuelve una pregunta para su equipo.</translation>
    </message>
    <message>
        <source>Keep this note at the top</source>
        <translation>Mantener esta nota arriba</translation>
    </message>
    <message>
        <source>No longer keep it at the top</source>
        <translation>Ya no mantenerla arriba</translation>
    </message>
    <message>
        <source>Check box</source>
        <translation>Casilla</translation>
    </message>
    <message>
        <source>Question for your team</source>
        <translation>Pregunta para su equipo</translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation>Textos anteriores</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>Echar a la papelera</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>The stored text of this note was damaged on the disk. Look at its earlier texts, or at a backup.</source>
        <translation>El texto guardado de esta nota se dañó en el disco. Mire sus textos anteriores o una copia de seguridad.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Sin guardar todavía</translation>
    </message>
    <message>
        <source>This note was changed elsewhere meanwhile. Both texts are kept: yours stands beside the other as a note of its own.</source>
        <translation>Mientras tanto, esta nota se cambió en otro lugar. Se conservan los dos textos: el suyo queda junto al otro como una nota aparte.</translation>
    </message>
    <message numerus="yes">
        <source>Saved · %n word(s)</source>
        <translation>
            <numerusform>Guardada · %n palabra</numerusform>
            <numerusform>Guardada · %n palabras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Search notes</source>
        <translation>Buscar notas</translation>
    </message>
    <message>
        <source>Words, tag:visit, has:question</source>
        <translation>Palabras, tag:visita, has:question</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nota nueva</translation>
    </message>
    <message>
        <source>New note from a template</source>
        <translation>Nota nueva a partir de una plantilla</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Qué mostrar</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Todavía no hay notas</translation>
    </message>
    <message>
        <source>Write down what was said, what you want to ask, what matters to you.</source>
        <translation>Anote lo que se dijo, lo que quiere preguntar, lo que le importa.</translation>
    </message>
    <message>
        <source>Choose a note to read and write it here</source>
        <translation>Elija una nota para leerla y escribirla aquí</translation>
    </message>
    <message>
        <source>It is saved by itself.</source>
        <translation>Se guarda sola.</translation>
    </message>
    <message>
        <source>Back to the notes</source>
        <translation>Volver a las notas</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>The note is in the trash for 30 days.</source>
        <translation>La nota queda 30 días en la papelera.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
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
    <name>PaperActions</name>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviado a la impresora.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>Guardado como «{name}».</translation>
    </message>
    <message>
        <source>Earlier copies</source>
        <translation>Copias anteriores</translation>
    </message>
    <message>
        <source>“Fetch it again” keeps the copy before. Choose one to read it.</source>
        <translation>«Descargarlo de nuevo» conserva la copia anterior. Elija una para leerla.</translation>
    </message>
    <message>
        <source>There is no earlier copy. “Fetch it again” keeps the one before.</source>
        <translation>No hay ninguna copia anterior. «Descargarlo de nuevo» conserva la que había.</translation>
    </message>
    <message>
        <source>Copy {number}, fetched {day}</source>
        <translation>Copia {number}, descargada el {day}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The PDF was saved.</source>
        <translation>Se guardó el PDF.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Put this trial on paper</source>
        <translation>Pasar este estudio a papel</translation>
    </message>
    <message>
        <source>Which page</source>
        <translation>Qué página</translation>
    </message>
    <message>
        <source>For me, in plain words</source>
        <translation>Para mí, en palabras sencillas</translation>
    </message>
    <message>
        <source>For my doctor, with what the trial asks</source>
        <translation>Para mi médico, con lo que pide el estudio</translation>
    </message>
    <message>
        <source>My questions for the doctor</source>
        <translation>Mis preguntas para el médico</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>My questions, one a line</source>
        <translation>Mis preguntas, una por línea</translation>
    </message>
    <message>
        <source>Change, add and delete as you like.</source>
        <translation>Cambie, agregue y elimine lo que quiera.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>How it fits</source>
        <translation>Cómo encaja</translation>
    </message>
    <message>
        <source>Nearest sites</source>
        <translation>Centros más cercanos</translation>
    </message>
    <message>
        <source>No site takes new people at the moment.</source>
        <translation>En este momento ningún centro admite a personas nuevas.</translation>
    </message>
    <message>
        <source>Who can join</source>
        <translation>Quién puede participar (requisitos)</translation>
    </message>
    <message>
        <source>To discuss</source>
        <translation>Para conversar</translation>
    </message>
    <message>
        <source>Dates and sponsor</source>
        <translation>Fechas y patrocinador</translation>
    </message>
    <message>
        <source>My questions</source>
        <translation>Mis preguntas</translation>
    </message>
    <message>
        <source>My trials</source>
        <translation>Mis estudios</translation>
    </message>
    <message>
        <source>Trials side by side</source>
        <translation>Estudios lado a lado</translation>
    </message>
    <message>
        <source>From the registry's own text. Your team decides with you.</source>
        <translation>Del propio texto del registro. Su equipo decide con usted.</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>Ask before your next treatment starts: it can change which trials fit. Don't stop or delay treatment without your team.</source>
        <translation>Pregunte antes de que empiece su próximo tratamiento: puede cambiar qué estudios encajan. No suspenda ni retrase el tratamiento sin su equipo.</translation>
    </message>
    <message>
        <source>The registry's own page:</source>
        <translation>La página del registro:</translation>
    </message>
</context>
<context>
    <name>Pick</name>
    <message>
        <source>Take the answer back</source>
        <translation>Retirar la respuesta</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
</context>
<context>
    <name>ProfileImport</name>
    <message>
        <source>The hospital's file</source>
        <translation>El archivo del hospital</translation>
    </message>
    <message>
        <source>FHIR or mCODE (*.json)</source>
        <translation>FHIR o mCODE (*.json)</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Qué dice el archivo</translation>
    </message>
    <message>
        <source>Look through it. Your other answers stay as they are.</source>
        <translation>Revíselo. Sus otras respuestas quedan como están.</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>No se entendió</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use these answers</source>
        <translation>Usar estas respuestas</translation>
    </message>
</context>
<context>
    <name>ProfilePane</name>
    <message>
        <source>Whose answers these are</source>
        <translation>De quién son estas respuestas</translation>
    </message>
    <message>
        <source>Another person…</source>
        <translation>Otra persona…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>From a hospital's file…</source>
        <translation>Desde el archivo de un hospital…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>Show the trials</source>
        <translation>Mostrar los estudios</translation>
    </message>
    <message>
        <source>Question {number} of {count}. Each can be skipped.</source>
        <translation>Pregunta {number} de {count}. Puede saltarse cualquiera.</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Todo lo demás</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Of the stored trials, {none} have nothing against them in what could be checked, {ask} have something to ask about, {may_not} may not fit.</source>
        <translation>De los estudios guardados, {none} no tienen nada en contra en lo que se pudo revisar, {ask} tienen algo que preguntar y {may_not} quizás no encajan.</translation>
    </message>
    <message numerus="yes">
        <source>Knowing about {what} would answer one question in %n trial(s).</source>
        <translation>
            <numerusform>Saber esto respondería una pregunta en %n estudio: {what}.</numerusform>
            <numerusform>Saber esto respondería una pregunta en %n estudios: {what}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No stored trial was found to ask about {what}.</source>
        <translation>No se encontró ningún estudio guardado que pregunte por: {what}.</translation>
    </message>
    <message>
        <source>Whose answers are they?</source>
        <translation>¿De quién son las respuestas?</translation>
    </message>
    <message>
        <source>Another name for these answers</source>
        <translation>Otro nombre para estas respuestas</translation>
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
        <source>Type a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
    <message>
        <source>The answers were deleted.</source>
        <translation>Se eliminaron las respuestas.</translation>
    </message>
</context>
<context>
    <name>ProfileQuestions</name>
    <message>
        <source>I don't know</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Where do you live, and how far would you travel?</source>
        <translation>¿Dónde vive y hasta dónde viajaría?</translation>
    </message>
    <message>
        <source>Your ZIP code is enough. It gives the distance to each site.</source>
        <translation>Basta su código postal (ZIP). Con él se sabe la distancia a cada centro.</translation>
    </message>
    <message>
        <source>What did the latest biopsy say?</source>
        <translation>¿Qué dijo la última biopsia?</translation>
    </message>
    <message>
        <source>On the pathology report of your latest biopsy, under “receptors”, “ER”, “PR” and “HER2” or “IHC”. Your team can print it for you, and it may be in the clinic's patient portal.</source>
        <translation>En el informe de patología de su última biopsia, donde dice «receptores» (“receptors”), “ER”, “PR” y “HER2” o “IHC”. Su equipo puede imprimírselo, y quizás esté en el portal de pacientes de la clínica.</translation>
    </message>
    <message>
        <source>Positive (more than 10 %)</source>
        <translation>Positivo (más del 10 %)</translation>
    </message>
    <message>
        <source>Low (1 to 10 %)</source>
        <translation>Bajo (del 1 al 10 %)</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativo</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>No se hizo la prueba</translation>
    </message>
    <message>
        <source>Estrogen receptor (ER)</source>
        <translation>Receptor de estrógeno (ER)</translation>
    </message>
    <message>
        <source>Progesterone receptor (PR)</source>
        <translation>Receptor de progesterona (PR)</translation>
    </message>
    <message>
        <source>Positive (IHC 3+, or 2+ with ISH positive)</source>
        <translation>Positivo (IHC 3+, o 2+ con ISH positiva)</translation>
    </message>
    <message>
        <source>Low (IHC 1+, or 2+ with ISH negative)</source>
        <translation>Bajo (IHC 1+, o 2+ con ISH negativa)</translation>
    </message>
    <message>
        <source>Ultralow (IHC 0 with a little staining)</source>
        <translation>Ultrabajo (IHC 0 con un poco de tinción)</translation>
    </message>
    <message>
        <source>Zero (IHC 0, no staining)</source>
        <translation>Cero (IHC 0, sin tinción)</translation>
    </message>
    <message>
        <source>Negative, I don't know if low</source>
        <translation>Negativo, no sé si bajo</translation>
    </message>
    <message>
        <source>How many treatments since the cancer spread?</source>
        <translation>¿Cuántos tratamientos desde que el cáncer se extendió?</translation>
    </message>
    <message>
        <source>Count a new treatment with medicines each time the cancer had grown. Surgery, radiation and bone medicines usually don't count. Your team can confirm.</source>
        <translation>Cuente un tratamiento nuevo con medicamentos cada vez que el cáncer había crecido. La cirugía, la radiación y los medicamentos para los huesos no suelen contar. Su equipo puede confirmarlo.</translation>
    </message>
    <message>
        <source>In the letters of your oncologist, often as “first line”, “second line”. Your team can count them with you.</source>
        <translation>En las cartas de su oncólogo u oncóloga, a menudo como «primera línea» (“first line”), «segunda línea» (“second line”). Su equipo puede contarlos con usted.</translation>
    </message>
    <message>
        <source>Treatments since then, the present one too</source>
        <translation>Tratamientos desde entonces, también el actual</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguno todavía</translation>
    </message>
    <message>
        <source>3 or more</source>
        <translation>3 o más</translation>
    </message>
    <message>
        <source>How is the present treatment doing?</source>
        <translation>¿Cómo va el tratamiento actual?</translation>
    </message>
    <message>
        <source>It is working</source>
        <translation>Está funcionando</translation>
    </message>
    <message>
        <source>The cancer is growing</source>
        <translation>El cáncer está creciendo</translation>
    </message>
    <message>
        <source>I have no treatment now</source>
        <translation>Ahora no recibo tratamiento</translation>
    </message>
    <message>
        <source>Which medicines against the cancer did you have?</source>
        <translation>¿Qué medicamentos contra el cáncer ha recibido?</translation>
    </message>
    <message>
        <source>Type the name on the box or the name of the drug, and press the right one.</source>
        <translation>Escriba el nombre de la caja o el del medicamento y pulse el correcto.</translation>
    </message>
    <message>
        <source>In the list of medicines of your clinic or patient portal, on the boxes, or in the letters of your oncologist.</source>
        <translation>En la lista de medicamentos de su clínica o del portal de pacientes, en las cajas o en las cartas de su oncólogo u oncóloga.</translation>
    </message>
    <message>
        <source>Is that everything?</source>
        <translation>¿Es todo?</translation>
    </message>
    <message>
        <source>Did you have chemotherapy since the cancer spread?</source>
        <translation>¿Ha recibido quimioterapia desde que el cáncer se extendió?</translation>
    </message>
    <message>
        <source>Chemotherapy is named in your treatment plan. Hormone tablets, antibodies and targeted pills alone are not chemotherapy.</source>
        <translation>La quimioterapia se nombra en su plan de tratamiento. Las pastillas hormonales, los anticuerpos y las pastillas dirigidas, por sí solos, no son quimioterapia.</translation>
    </message>
    <message>
        <source>Has it spread to the brain or its lining?</source>
        <translation>¿Se ha extendido al cerebro o a sus membranas?</translation>
    </message>
    <message>
        <source>In the report of an MRI or CT scan of the head. If your head was never scanned, say so: it is not the same as “no”.</source>
        <translation>En el informe de una resonancia (MRI) o tomografía (CT) de la cabeza. Si nunca le hicieron un estudio de imagen de la cabeza, dígalo: no es lo mismo que «no».</translation>
    </message>
    <message>
        <source>No, a scan showed none</source>
        <translation>No, un estudio de imagen no mostró nada</translation>
    </message>
    <message>
        <source>Never scanned</source>
        <translation>Nunca me hicieron un estudio de imagen</translation>
    </message>
    <message>
        <source>Yes, treated</source>
        <translation>Sí, con tratamiento</translation>
    </message>
    <message>
        <source>Yes, stable</source>
        <translation>Sí, estable</translation>
    </message>
    <message>
        <source>Yes, growing or not treated</source>
        <translation>Sí, creciendo o sin tratar</translation>
    </message>
    <message>
        <source>The brain</source>
        <translation>El cerebro</translation>
    </message>
    <message>
        <source>The lining of the brain and spinal cord</source>
        <translation>Las membranas del cerebro y la médula espinal</translation>
    </message>
    <message>
        <source>Which gene changes were looked for?</source>
        <translation>¿Qué cambios en los genes se buscaron?</translation>
    </message>
    <message>
        <source>In the report of a genomic test of the tumor or blood, or of a test for inherited changes. “VUS” means that nobody knows what a change does: leave it open.</source>
        <translation>En el informe de una prueba genómica del tumor o de la sangre, o de una prueba de cambios hereditarios. “VUS” quiere decir que nadie sabe qué hace un cambio: déjelo sin responder.</translation>
    </message>
    <message>
        <source>PD-L1 (asked in triple-negative cancer)</source>
        <translation>PD-L1 (se pregunta en el cáncer triple negativo)</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positivo</translation>
    </message>
    <message>
        <source>What is an ordinary day like?</source>
        <translation>¿Cómo es un día normal?</translation>
    </message>
    <message>
        <source>This is your own view. Study teams call it “ECOG” or “performance status” and decide it themselves.</source>
        <translation>Esta es su propia opinión. Los equipos de los estudios lo llaman “ECOG” o «estado funcional» (“performance status”) y lo deciden ellos.</translation>
    </message>
    <message>
        <source>I do everything I did before</source>
        <translation>Hago todo lo que hacía antes</translation>
    </message>
    <message>
        <source>Nothing heavy, but light work and walking</source>
        <translation>Nada pesado, pero sí trabajo ligero y caminar</translation>
    </message>
    <message>
        <source>I care for myself, and am up more than half the day</source>
        <translation>Me valgo por mi cuenta y paso más de la mitad del día fuera de la cama</translation>
    </message>
    <message>
        <source>I rest more than half the day</source>
        <translation>Descanso más de la mitad del día</translation>
    </message>
    <message>
        <source>I am in bed or a chair all day</source>
        <translation>Paso todo el día en la cama o en una silla</translation>
    </message>
    <message>
        <source>More about you and the cancer</source>
        <translation>Más sobre usted y el cáncer</translation>
    </message>
    <message>
        <source>All of it can stay open.</source>
        <translation>Todo puede quedar sin responder.</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Año de nacimiento</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Femenino</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Masculino</translation>
    </message>
    <message>
        <source>Menopause</source>
        <translation>Menopausia</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Ovaries switched off by treatment</source>
        <translation>Ovarios detenidos por el tratamiento</translation>
    </message>
    <message>
        <source>Had it spread when it was first found?</source>
        <translation>¿Ya se había extendido cuando se encontró por primera vez?</translation>
    </message>
    <message>
        <source>Yes, from the start</source>
        <translation>Sí, desde el principio</translation>
    </message>
    <message>
        <source>No, it came back later</source>
        <translation>No, volvió después</translation>
    </message>
    <message>
        <source>Is it in the bones only?</source>
        <translation>¿Está solo en los huesos?</translation>
    </message>
    <message>
        <source>Is it lobular?</source>
        <translation>¿Es lobulillar?</translation>
    </message>
    <message>
        <source>Is it inflammatory?</source>
        <translation>¿Es inflamatorio?</translation>
    </message>
    <message>
        <source>Can scans measure it?</source>
        <translation>¿Se puede medir en los estudios de imagen?</translation>
    </message>
    <message>
        <source>Have you had another cancer?</source>
        <translation>¿Ha tenido otro cáncer?</translation>
    </message>
    <message>
        <source>Pregnancy and breastfeeding</source>
        <translation>Embarazo y lactancia</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ni lo uno ni lo otro</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Embarazo</translation>
    </message>
    <message>
        <source>Breastfeeding</source>
        <translation>Lactancia</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Huesos</translation>
    </message>
    <message>
        <source>Liver</source>
        <translation>Hígado</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Pulmón</translation>
    </message>
    <message>
        <source>Lymph nodes</source>
        <translation>Ganglios linfáticos</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Piel</translation>
    </message>
    <message>
        <source>Chest wall</source>
        <translation>Pared del pecho</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Cerebro</translation>
    </message>
    <message>
        <source>Lining of the lungs</source>
        <translation>Membrana de los pulmones (pleura)</translation>
    </message>
    <message>
        <source>Belly</source>
        <translation>Vientre</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>En otro lugar</translation>
    </message>
    <message>
        <source>Where has it spread?</source>
        <translation>¿Adónde se ha extendido?</translation>
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
    <name>QrDialog</name>
    <message>
        <source>Read it on your phone</source>
        <translation>Léalo en su teléfono</translation>
    </message>
    <message>
        <source>Point your phone's camera at the code. It leads to the page this is from.</source>
        <translation>Apunte al código con la cámara de su teléfono. Lleva a la página de donde viene esto.</translation>
    </message>
    <message>
        <source>A QR code for {address}</source>
        <translation>Un código QR para {address}</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions for your team</source>
        <translation>Preguntas para su equipo</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <source>No open questions</source>
        <translation>No hay preguntas pendientes</translation>
    </message>
    <message>
        <source>Begin a line in any note with a question mark, and it is gathered here.</source>
        <translation>Empiece una línea de cualquier nota con un signo de interrogación (?) y se reunirá aquí.</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Highlight: {color}</source>
        <translation>Resaltar: {color}</translation>
    </message>
    <message>
        <source>Take to my notes</source>
        <translation>Llevar a mis notas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Bookmark this place</source>
        <translation>Poner un marcador aquí</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>The article</source>
        <translation>El artículo</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Volver a la biblioteca</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find words</source>
        <translation>Buscar palabras</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>How the page looks</source>
        <translation>Cómo se ve la página</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Mark words</source>
        <translation>Marcar palabras</translation>
    </message>
    <message>
        <source>My marks</source>
        <translation>Mis marcas</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Favorite</source>
        <translation>Favorito</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More to do</source>
        <translation>Más opciones</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En inglés</translation>
    </message>
    <message>
        <source>In Spanish</source>
        <translation>En español</translation>
    </message>
    <message>
        <source>Read in English</source>
        <translation>Leer en inglés</translation>
    </message>
    <message>
        <source>Read in Spanish</source>
        <translation>Leer en español</translation>
    </message>
    <message>
        <source>My marks ({count})</source>
        <translation>Mis marcas ({count})</translation>
    </message>
    <message>
        <source>Favorite, on</source>
        <translation>Favorito, sí</translation>
    </message>
    <message>
        <source>Favorite, off</source>
        <translation>Favorito, no</translation>
    </message>
    <message>
        <source>Put the questions on my visit list</source>
        <translation>Poner las preguntas en mi lista para la visita</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Print in large letters…</source>
        <translation>Imprimir en letra grande…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save as a book (EPUB)…</source>
        <translation>Guardar como libro (EPUB)…</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>Guardar como Markdown…</translation>
    </message>
    <message>
        <source>Show a code for your phone</source>
        <translation>Mostrar un código para su teléfono</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>Mark as not read</source>
        <translation>Marcar como no leído</translation>
    </message>
    <message>
        <source>All my highlights</source>
        <translation>Todo lo que resalté</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation>Descargarlo de nuevo</translation>
    </message>
    <message>
        <source>Earlier copies…</source>
        <translation>Copias anteriores…</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Marked as read.</source>
        <translation>Marcado como leído.</translation>
    </message>
    <message>
        <source>Marked as not read.</source>
        <translation>Marcado como no leído.</translation>
    </message>
</context>
<context>
    <name>ReminderList</name>
    <message>
        <source>Reminders</source>
        <translation>Recordatorios</translation>
    </message>
    <message>
        <source>Notifications may say what they are about</source>
        <translation>Los avisos pueden decir de qué tratan</translation>
    </message>
    <message>
        <source>Otherwise they say only “You have a reminder”, for others may see them.</source>
        <translation>Si no, dicen solo «Tiene un recordatorio», porque otras personas pueden verlos.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n recordatorio</numerusform>
            <numerusform>%n recordatorios</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to remind you of.</source>
        <translation>Nada que recordarle.</translation>
    </message>
    <message>
        <source>{day}. {time}</source>
        <translation>{day}. {time}</translation>
    </message>
    <message>
        <source>This was due earlier.</source>
        <translation>Esto era para antes.</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>Hecho: {title}</translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation>En 10 minutos</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>En 1 hora</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Mañana por la mañana</translation>
    </message>
    <message>
        <source>Remind me again: {when}. {title}</source>
        <translation>Recordármelo otra vez: {when}. {title}</translation>
    </message>
</context>
<context>
    <name>RepeatFields</name>
    <message>
        <source>Repeats</source>
        <translation>Se repite</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Cuántas veces</translation>
    </message>
    <message>
        <source>Last day of repeating</source>
        <translation>Último día en que se repite</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>No se repite</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>Every 2 weeks</source>
        <translation>Cada 2 semanas</translation>
    </message>
    <message>
        <source>Every 3 weeks</source>
        <translation>Cada 3 semanas</translation>
    </message>
    <message>
        <source>Every 4 weeks</source>
        <translation>Cada 4 semanas</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Cada mes</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Cada año</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Como está ahora</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>After a number of times</source>
        <translation>Después de cierto número de veces</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>Un día determinado</translation>
    </message>
    <message>
        <source>Repeats {words}.</source>
        <translation>Se repite: {words}.</translation>
    </message>
    <message>
        <source>Next: {dates}</source>
        <translation>Próximas fechas: {dates}</translation>
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
        <source>Closest to the words first</source>
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
        <source>Best fit to you first</source>
        <translation>Primero los que mejor encajan con usted</translation>
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
        <source>What changed, and why it matters…</source>
        <translation>Qué cambió y por qué importa…</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <translation>Marcar todo como visto</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Saved articles</source>
        <translation>Artículos guardados</translation>
    </message>
    <message>
        <source>Make it a favorite</source>
        <translation>Marcar como favorito</translation>
    </message>
    <message>
        <source>No longer a favorite</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Enter opens. The menu key: fetch again, rename, remove.</source>
        <translation>Entrar abre. La tecla de menú: descargar de nuevo, cambiar el nombre, quitar.</translation>
    </message>
    <message>
        <source>Nothing saved yet</source>
        <translation>Todavía no hay nada guardado</translation>
    </message>
    <message>
        <source>Pages and files you save are kept on this computer, without anything that moves or watches, and are found by the search of the library.</source>
        <translation>Las páginas y los archivos que guarda se quedan en esta computadora, sin nada que se mueva ni que vigile, y la búsqueda de la biblioteca los encuentra.</translation>
    </message>
    <message numerus="yes">
        <source>%n saved article(s)</source>
        <translation>
            <numerusform>%n artículo guardado</numerusform>
            <numerusform>%n artículos guardados</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation>Descargarlo de nuevo</translation>
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
    <name>SavingActions</name>
    <message>
        <source>Fetching the page</source>
        <translation>Descargando la página</translation>
    </message>
    <message>
        <source>Saving what you pasted</source>
        <translation>Guardando lo que pegó</translation>
    </message>
    <message>
        <source>Fetching the page again</source>
        <translation>Descargando la página de nuevo</translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>Leyendo «{name}»</translation>
    </message>
    <message>
        <source>One thing at a time: wait until this is saved.</source>
        <translation>Una cosa a la vez: espere a que esto se guarde.</translation>
    </message>
    <message>
        <source>Saved: “{title}”.</source>
        <translation>Guardado: «{title}».</translation>
    </message>
    <message>
        <source>“{title}” was saved already and has not changed.</source>
        <translation>«{title}» ya estaba guardado y no ha cambiado.</translation>
    </message>
    <message>
        <source>“{title}” has a newer copy now; the one before is kept.</source>
        <translation>«{title}» tiene ahora una copia más nueva; la anterior se conserva.</translation>
    </message>
    <message>
        <source>The site sent on to {address}.</source>
        <translation>El sitio llevó a {address}.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>Detenido. No se guardó nada.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>“{title}” removed.</source>
        <translation>Se quitó «{title}».</translation>
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
    <name>Shelves</name>
    <message>
        <source>Shelves</source>
        <translation>Estantes</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>Para usted</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Todos los artículos</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Favoritos</translation>
    </message>
    <message>
        <source>Reading now</source>
        <translation>En lectura</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leídos</translation>
    </message>
</context>
<context>
    <name>ShortlistActions</name>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>The entry was deleted.</source>
        <translation>Se eliminó la anotación.</translation>
    </message>
    <message>
        <source>Another name for this stage</source>
        <translation>Otro nombre para esta etapa</translation>
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
        <source>The trial was taken off your list.</source>
        <translation>El estudio se quitó de su lista.</translation>
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
    <message>
        <source>Only the date of its last update is another.</source>
        <translation>Solo es otra la fecha de su última actualización.</translation>
    </message>
    <message>
        <source>What changed in this search</source>
        <translation>Qué cambió en esta búsqueda</translation>
    </message>
    <message>
        <source>Nothing changed since you last looked.</source>
        <translation>Nada cambió desde la última vez que miró.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What changed since your last visit</source>
        <translation>Qué cambió desde su última visita</translation>
    </message>
    <message>
        <source>Nothing changed on your trials, as far as it is known here.</source>
        <translation>Por lo que se sabe aquí, nada cambió en sus estudios.</translation>
    </message>
    <message>
        <source>Keep showing these</source>
        <translation>Seguir mostrándolos</translation>
    </message>
    <message>
        <source>I have seen them</source>
        <translation>Ya los vi</translation>
    </message>
</context>
<context>
    <name>SiteMap</name>
    <message>
        <source>Map of the sites</source>
        <translation>Mapa de los centros</translation>
    </message>
    <message>
        <source>The list beside it says the same. Plus and minus zoom, arrow keys move, Page Down goes to the next site, 0 shows everything.</source>
        <translation>La lista de al lado dice lo mismo. Más y menos acercan y alejan, las flechas mueven, Av Pág lleva al centro siguiente, 0 muestra todo.</translation>
    </message>
</context>
<context>
    <name>SitesPane</name>
    <message>
        <source>Back to the trial</source>
        <translation>Volver al estudio</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Mundo</translation>
    </message>
    <message>
        <source>Which map</source>
        <translation>Qué mapa</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Todo el mapa</translation>
    </message>
    <message>
        <source>● takes people now   ◆ opening soon or by invitation   ⊠ takes nobody now   ⌂ where you are</source>
        <translation>● admite personas ahora   ◆ abrirá pronto o por invitación   ⊠ no admite a nadie ahora   ⌂ donde está usted</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Centros</translation>
    </message>
    <message numerus="yes">
        <source>Sites of {nct} (%n)</source>
        <translation>
            <numerusform>Centros de {nct} (%n)</numerusform>
            <numerusform>Centros de {nct} (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>not on the map</source>
        <translation>no está en el mapa</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Donde está usted</translation>
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
    <name>StageWords</name>
    <message>
        <source>Interested</source>
        <translation>Me interesa</translation>
    </message>
    <message>
        <source>Asked my doctor</source>
        <translation>Pregunté a mi médico</translation>
    </message>
    <message>
        <source>Contacted the site</source>
        <translation>Hablé con el centro</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>En evaluación para participar</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Participo</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Lo dejé de lado</translation>
    </message>
    <message>
        <source>Couldn't join this time</source>
        <translation>Esta vez no pude participar</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Por teléfono</translation>
    </message>
    <message>
        <source>By email</source>
        <translation>Por correo electrónico</translation>
    </message>
    <message>
        <source>At a visit</source>
        <translation>En una visita</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>Por carta</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>De otra manera</translation>
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
    <name>StoriesPane</name>
    <message>
        <source>Stories</source>
        <translation>Historias</translation>
    </message>
    <message>
        <source>Stories on video</source>
        <translation>Historias en video</translation>
    </message>
    <message>
        <source>Susan G. Komen's page about metastatic breast cancer names these three. The videos are Komen's: look for them on its site. If you have saved one on this computer, you can open it from here without the internet.</source>
        <translation>La página de Susan G. Komen sobre el cáncer de mama (seno) metastásico nombra estas tres. Los videos son de Komen: búsquelos en su sitio. Si guardó alguno en esta computadora, puede abrirlo desde aquí sin internet.</translation>
    </message>
    <message>
        <source>The file “{name}” is no longer there.</source>
        <translation>El archivo «{name}» ya no está.</translation>
    </message>
    <message>
        <source>Everything else is as it was.</source>
        <translation>Todo lo demás sigue como estaba.</translation>
    </message>
    <message>
        <source>Choose the file again, or look for the story on the web.</source>
        <translation>Elija el archivo de nuevo o busque la historia en la web.</translation>
    </message>
    <message>
        <source>“{name}” is not a video.</source>
        <translation>«{name}» no es un video.</translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation>No se abrió.</translation>
    </message>
    <message>
        <source>Choose the file of the video.</source>
        <translation>Elija el archivo del video.</translation>
    </message>
    <message>
        <source>Open Komen's site</source>
        <translation>Abrir el sitio de Komen</translation>
    </message>
    <message>
        <source>Play my own file</source>
        <translation>Reproducir mi archivo</translation>
    </message>
    <message>
        <source>Open Komen's site for “{title}”</source>
        <translation>Abrir el sitio de Komen para «{title}»</translation>
    </message>
    <message>
        <source>Play my own file of “{title}”</source>
        <translation>Reproducir mi archivo de «{title}»</translation>
    </message>
    <message>
        <source>Your file: {name}</source>
        <translation>Su archivo: {name}</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Elegir otro archivo…</translation>
    </message>
    <message>
        <source>Add my own video file…</source>
        <translation>Agregar mi propio archivo de video…</translation>
    </message>
    <message>
        <source>Choose the video file</source>
        <translation>Elegir el archivo de video</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>Videos ({patterns})</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Taken to your notes: “{title}”.</source>
        <translation>Llevado a sus notas: «{title}».</translation>
    </message>
    <message>
        <source>Questions: {title}</source>
        <translation>Preguntas: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are in your notes, ready for the visit.</source>
        <translation>
            <numerusform>%n pregunta está en sus notas, lista para la visita.</numerusform>
            <numerusform>%n preguntas están en sus notas, listas para la visita.</numerusform>
        </translation>
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
    <name>TodayTab</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>When to call</source>
        <translation>Cuándo llamar</translation>
    </message>
    <message>
        <source>Everything rests</source>
        <translation>Todo descansa</translation>
    </message>
    <message>
        <source>Reminders and news wait until you come back. Nothing is lost.</source>
        <translation>Los recordatorios y las novedades esperan a que vuelva. No se pierde nada.</translation>
    </message>
    <message>
        <source>Nothing is waiting. Here are three ways to begin:</source>
        <translation>No hay nada pendiente. Estas son tres maneras de empezar:</translation>
    </message>
    <message>
        <source>Find trials</source>
        <translation>Buscar estudios</translation>
    </message>
    <message>
        <source>Add your next visit</source>
        <translation>Agregar su próxima visita</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>{when}: {what}</source>
        <translation>{when}: {what}</translation>
    </message>
    <message>
        <source>{name}: cycle {number}, day {day}</source>
        <translation>{name}: ciclo {number}, día {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n recordatorio</numerusform>
            <numerusform>%n recordatorios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) for the next visit</source>
        <translation>
            <numerusform>%n pregunta para la próxima visita</numerusform>
            <numerusform>%n preguntas para la próxima visita</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new in your searches</source>
        <translation>
            <numerusform>%n nuevo en sus búsquedas</numerusform>
            <numerusform>%n nuevos en sus búsquedas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed on your list</source>
        <translation>
            <numerusform>%n con cambios en su lista</numerusform>
            <numerusform>%n con cambios en su lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>I am back</source>
        <translation>Ya volví</translation>
    </message>
    <message>
        <source>Pause everything for a while</source>
        <translation>Pausar todo por un tiempo</translation>
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
        <source>What changed since it was first kept here</source>
        <translation>Qué cambió desde que se guardó aquí por primera vez</translation>
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
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message numerus="yes">
        <source>All sites (%n)</source>
        <translation>
            <numerusform>Todos los centros (%n)</numerusform>
            <numerusform>Todos los centros (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the sites on a map</source>
        <translation>Mostrar los centros en un mapa</translation>
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
    <message>
        <source>1 mile away</source>
        <translation>a 1 milla</translation>
    </message>
    <message>
        <source>{miles} miles away</source>
        <translation>a {miles} millas</translation>
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
        <source>About the cancer…</source>
        <translation>Sobre el cáncer…</translation>
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
        <source>My trials</source>
        <translation>Mis estudios</translation>
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
<context>
    <name>WhenToCallCard</name>
    <message>
        <source>Call {number}</source>
        <translation>Llamar al {number}</translation>
    </message>
    <message>
        <source>Wording after: {sources}.</source>
        <translation>Redacción basada en: {sources}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Your team by day</source>
        <translation>Su equipo de día</translation>
    </message>
    <message>
        <source>Your team after hours</source>
        <translation>Su equipo fuera de horario</translation>
    </message>
    <message>
        <source>Call the day number</source>
        <translation>Llamar al número de día</translation>
    </message>
    <message>
        <source>Call the after-hours number</source>
        <translation>Llamar al número fuera de horario</translation>
    </message>
</context>
<context>
    <name>WhereScreen</name>
    <message>
        <source>ZIP code or city</source>
        <translation>Código postal (ZIP) o ciudad</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <source>Up to {miles} miles</source>
        <translation>Hasta {miles} millas</translation>
    </message>
    <message>
        <source>Any distance</source>
        <translation>Cualquier distancia</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Domicilio</translation>
    </message>
    <message>
        <source>Looked up on this computer; it is not sent anywhere.</source>
        <translation>Se busca en esta computadora; no se envía a ninguna parte.</translation>
    </message>
    <message>
        <source>How far you would travel</source>
        <translation>Hasta dónde viajaría</translation>
    </message>
</context>
</TS>
