/** Speaks with a voice that lives on this device; stays silent where there is none, so no text leaves it. */
export interface Voice {
  say(text: string): void;
  stop(): void;
}

export function createVoice(language: string): Voice {
  const synthesis = typeof speechSynthesis === "undefined" ? null : speechSynthesis;

  function localVoice(): SpeechSynthesisVoice | undefined {
    return synthesis
      ?.getVoices()
      .find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
  }

  return {
    say(text) {
      const voice = localVoice();
      if (!synthesis || !voice) return;
      synthesis.cancel();
      const words = new SpeechSynthesisUtterance(text);
      words.voice = voice;
      words.lang = voice.lang;
      synthesis.speak(words);
    },
    stop() {
      synthesis?.cancel();
    },
  };
}

let sound: AudioContext | null = null;

/** Opens the way to the loudspeaker, which some devices take long for: to be called while nothing is going on. */
export function prepareSound(): void {
  if (typeof AudioContext !== "undefined") sound ??= new AudioContext();
}

/** Lets tones sound later; to be called from a press, because browsers ask for that. */
export function unlockSound(): void {
  prepareSound();
  void sound?.resume();
}

/** A short tone for the start and end of a hold. Silent until `unlockSound`. */
export function tone(pitchHz: number, lengthS = 0.16): void {
  prepareSound();
  if (sound === null) return;
  const source = sound.createOscillator();
  const volume = sound.createGain();
  const end = sound.currentTime + lengthS;
  source.frequency.value = pitchHz;
  volume.gain.setValueAtTime(0.14, sound.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, end);
  source.connect(volume).connect(sound.destination);
  source.start();
  source.stop(end);
}
